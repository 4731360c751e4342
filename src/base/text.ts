/** The two languages of the program; Chinese is the bureau's. */
export type Language = 'zh' | 'en';

/** One text in both languages, side by side, so that none can be forgotten. `{name}` stands for a value. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

export type TextValues = Readonly<Record<string, string | number>>;

/** The text in a language with its values put in. An unknown `{name}` stays, so that a test sees it. */
export function say(text: Text, language: Language, values: TextValues = {}): string {
  return text[language].replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}

/** Puts the values into both languages. */
export function fillText(text: Text, values: TextValues): Text {
  return { zh: say(text, 'zh', values), en: say(text, 'en', values) };
}
