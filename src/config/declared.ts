import type { Text } from '../base/text.js';

/** One setting as people name it: its key in `hedui.yaml`, its flags and its environment variable. */
export interface SettingDeclaration {
  readonly title: Text;
  /** As it is written on the command line. */
  readonly flag: string;
  readonly variable: string | null;
  /** The words it takes; null where any text will do. */
  readonly words: readonly string[] | null;
  /** Names a file, which in a settings file is meant from the folder of that file. */
  readonly path: 'always' | 'when-it-looks-like-one' | null;
}

const YES_NO = ['true', 'false'] as const;
const WHEN = ['auto', 'always', 'never'] as const;

/** Every setting, by its key in a settings file; `output.` are those of the block `output`. */
export const SETTINGS = {
  policy: {
    title: { zh: '政策', en: 'policy' },
    flag: '--policy',
    variable: 'HEDUI_POLICY',
    words: null,
    path: 'when-it-looks-like-one',
  },
  db: {
    title: { zh: '数据库', en: 'database' },
    flag: '--db',
    variable: 'HEDUI_DB',
    words: null,
    path: 'always',
  },
  operator: {
    title: { zh: '经办人', en: 'operator' },
    flag: '--operator',
    variable: 'HEDUI_OPERATOR',
    words: null,
    path: null,
  },
  language: {
    title: { zh: '语言', en: 'language' },
    flag: '--lang',
    variable: 'HEDUI_LANG',
    words: ['zh', 'en'],
    path: null,
  },
  phone: {
    title: { zh: '公示的异议受理电话', en: 'telephone for objections' },
    flag: '--phone',
    variable: 'HEDUI_PHONE',
    words: null,
    path: null,
  },
  'output.format': {
    title: { zh: '列表格式', en: 'format of lists' },
    flag: '--format',
    variable: null,
    words: ['table', 'json', 'ndjson', 'csv'],
    path: null,
  },
  'output.mask': {
    title: { zh: '隐去身份证号', en: 'identity numbers masked' },
    flag: '--mask, --unmask',
    variable: null,
    words: WHEN,
    path: null,
  },
  'output.color': {
    title: { zh: '颜色', en: 'colours' },
    flag: '--no-color',
    variable: 'NO_COLOR',
    words: WHEN,
    path: null,
  },
  'output.progress': {
    title: { zh: '进度条', en: 'progress bar' },
    flag: '--no-progress',
    variable: null,
    words: YES_NO,
    path: null,
  },
  'output.quiet': {
    title: { zh: '安静', en: 'quiet' },
    flag: '--quiet',
    variable: null,
    words: YES_NO,
    path: null,
  },
} as const satisfies Record<string, SettingDeclaration>;

export type SettingKey = keyof typeof SETTINGS;

export const SETTING_KEYS = Object.keys(SETTINGS) as SettingKey[];
