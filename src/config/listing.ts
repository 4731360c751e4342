import { fillText, type Text } from '../base/text.js';
import { SETTING_ORIGINS } from '../messages/settings.js';
import { SETTING_KEYS, SETTINGS, type SettingKey } from './declared.js';
import type { Setting, SettingOrigin, Settings } from './settings.js';

/** One setting as `hedui config` shows it. */
export interface SettingItem {
  readonly setting: SettingKey;
  readonly value: string | boolean;
  readonly origin: SettingOrigin;
  /** The flag or the variable that said it; null where neither did. */
  readonly by: string | null;
  readonly file: string | null;
  readonly line: number | null;
}

/** Every setting in the order of its declaration. */
export function settingItems(settings: Settings): SettingItem[] {
  return SETTING_KEYS.map((key) => {
    const setting: Setting<string | boolean> = settings[key];
    const { flag, variable } = SETTINGS[key];
    const { value, origin, place } = setting;
    const by = setting.by ?? (origin === 'flag' ? flag : origin === 'environment' ? variable : null);
    return { setting: key, value, origin, by, file: place?.file ?? null, line: place?.line ?? null };
  });
}

/** Where a value comes from, in words. */
export const originText = ({ origin, by, file, line }: SettingItem): Text =>
  fillText(SETTING_ORIGINS[origin], {
    flag: by ?? '',
    variable: by ?? '',
    file: file ?? '',
    line: line ?? '',
  });
