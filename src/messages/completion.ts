import type { Text } from '../base/text.js';

export const COMPLETION = {
  command: {
    zh: '输出命令补全脚本：bash、zsh、fish、powershell',
    en: 'the script that lets a shell complete commands: bash, zsh, fish, powershell',
  },
} as const satisfies Record<string, Text>;
