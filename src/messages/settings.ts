import type { Text } from '../base/text.js';

/** What can be wrong with a settings file; the place stands before it. */
export const SETTINGS_PROBLEMS = {
  place: { zh: '{file}，第 {line} 行：', en: '{file}, line {line}: ' },
  wholeFile: { zh: '{file}：', en: '{file}: ' },
  unreadable: {
    zh: '无法读取（{reason}），请检查文件和权限',
    en: 'cannot be read ({reason}); check the file and its permissions',
  },
  notUtf8: { zh: '不是 UTF-8 编码，请用 UTF-8 另存', en: 'is not UTF-8; save it again as UTF-8' },
  syntax: { zh: 'YAML 格式有误（{reason}）', en: 'is no valid YAML ({reason})' },
  notAMap: {
    zh: '应为“设置: 值”的形式，如 policy: huaian-jkq',
    en: 'is to be "setting: value" a line, such as policy: huaian-jkq',
  },
  unknownKey: {
    zh: '没有设置 {key}，可用：{keys}',
    en: 'there is no setting {key}; there are {keys}',
  },
  unknownKeyNear: {
    zh: '没有设置 {key}，是不是 {near}？',
    en: 'there is no setting {key}; did you mean {near}?',
  },
  notText: {
    zh: '{key} 应为文字；数字、日期等请加引号',
    en: '{key} is to be text; put numbers and dates in quotes',
  },
  notBlock: {
    zh: '{key} 下应另起一行并缩进，写“设置: 值”，可用：{keys}',
    en: '{key} takes indented lines "setting: value" below it: {keys}',
  },
  word: { zh: '{key} 没有“{value}”，可用：{words}', en: '{key} has no "{value}"; it takes {words}' },
} as const satisfies Record<string, Text>;

/** Where a value comes from. */
export const SETTING_ORIGINS = {
  flag: { zh: '命令行选项 {flag}', en: 'flag {flag}' },
  environment: { zh: '环境变量 {variable}', en: 'environment variable {variable}' },
  project: { zh: '项目文件 {file} 第 {line} 行', en: 'project file {file}, line {line}' },
  user: { zh: '个人文件 {file} 第 {line} 行', en: 'user file {file}, line {line}' },
  locale: { zh: '系统语言', en: 'locale of the system' },
  account: { zh: '系统账户', en: 'account of the system' },
  default: { zh: '默认值', en: 'default' },
} as const satisfies Record<string, Text>;

export const CONFIG = {
  command: { zh: '列出各项设置的值和来源', en: 'each setting, its value and where it comes from' },
  setting: { zh: '设置', en: 'setting' },
  meaning: { zh: '含义', en: 'meaning' },
  value: { zh: '值', en: 'value' },
  origin: { zh: '来源', en: 'from' },
  files: {
    zh: '项目文件：{project}\n个人文件：{user}\n先后：命令行选项、环境变量、项目文件、个人文件、默认值。',
    en: 'Project file: {project}\nUser file: {user}\nOrder: flag, environment, project file, user file, default.',
  },
  noProject: {
    zh: '无（本文件夹及上级文件夹中没有 hedui.yaml；hedui init 可建立）',
    en: 'none (no hedui.yaml in this folder or above; hedui init makes one)',
  },
  noUser: { zh: '无（可放在 {path}）', en: 'none (it would be {path})' },
} as const satisfies Record<string, Text>;
