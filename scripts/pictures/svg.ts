/** Text and values of attributes as XML takes them. */
export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A number of a picture: two decimals are finer than any screen. */
export const number = (value: number): string => String(Math.round(value * 100) / 100);

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** One element; attributes without a value are left out. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const given = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? number(value) : escapeXml(value ?? '')}"`)
    .join('');
  return content === '' ? `<${name}${given}/>` : `<${name}${given}>${content}</${name}>`;
}

/** A picture of a size in pixels; `title` is what those hear who cannot see it. */
export function picture(width: number, height: number, title: string, elements: readonly string[]): string {
  const head = element('title', {}, escapeXml(title));
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${number(width)} ${number(height)}`,
  };
  return `${element('svg', root, `\n${[head, ...elements].join('\n')}\n`)}\n`;
}
