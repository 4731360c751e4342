import type { Text } from '../base/text.js';
import type { Candidate } from './found-table.js';
import { foldHeader, splitHeader } from './headers.js';
import type { TableProblem } from './problems.js';
import type { Fit } from './recognise.js';
import { sourceOf } from './registry.js';

const same = (text: string): Text => ({ zh: text, en: text });
const bare = (header: string) => {
  const { name, whole } = splitHeader(foldHeader(header));
  // 帐号 is how many write 账号.
  return (name ?? whole).replaceAll('帐', '账');
};

/** One character put in, left out or replaced. */
function differsByOne(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 3 || long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  return short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1);
}

/** A header of the file that nobody reads and that may mean this field; only a suggestion. */
function likelyHeader(fit: Fit, canonical: string): string | undefined {
  const column = Object.values(sourceOf(fit.source).columns).find(({ headers }) => headers[0] === canonical);
  const known = (column?.headers ?? []).map(bare).filter((word) => word.length >= 2);
  return fit.unread.find(({ header }) => {
    const own = bare(header);
    return (
      own.length >= 2 &&
      known.some((word) => own.includes(word) || word.includes(own) || differsByOne(own, word))
    );
  })?.header;
}

function describe({ source, missing }: Candidate): Text {
  const { title } = sourceOf(source);
  return {
    zh: `${title.zh}（${source}，缺少${missing.join('、')}）`,
    en: `${title.en} (${source}, missing ${missing.join(', ')})`,
  };
}

const joined = (texts: readonly Text[]): Text => ({
  zh: texts.map(({ zh }) => zh).join('、'),
  en: texts.map(({ en }) => en).join(', '),
});

/** A sheet lacks columns of the source it comes nearest to: which, what in the file may be meant, and what is next. */
export function missingHeaders(fit: Fit, candidates: readonly Candidate[]): TableProblem {
  // What matches fewer headers is hardly meant.
  const others = candidates.filter(({ source, matched }) => source !== fit.source && matched === fit.matched);
  const next = joined(others.map(describe));
  const likely = fit.missing.flatMap((canonical) => {
    const header = likelyHeader(fit, canonical);
    return header === undefined ? [] : [{ header, canonical }];
  });
  const renames = joined(
    likely.map(({ header, canonical }) => ({
      zh: `“${header}”如果就是“${canonical}”`,
      en: `if "${header}" is "${canonical}"`,
    })),
  );
  const hint: Text =
    likely.length > 0
      ? { zh: `${renames.zh}，请改列名后再导入`, en: `${renames.en}, rename it and import again` }
      : {
          zh: '请补上缺少的列或改正列名；如属其他来源用 --as 指定，如不是数据用 --sheet 只读其他工作表',
          en: 'add or rename the columns; name another source with --as, or read only other sheets with --sheet',
        };
  return {
    code: 'missing-headers',
    values: {
      key: fit.source,
      title: sourceOf(fit.source).title,
      missing: fit.missing.join('、'),
      others: others.length === 0 ? same('') : { zh: `（其次：${next.zh}）`, en: ` (next: ${next.en})` },
      hint,
    },
  };
}

/** Persons with ID numbers under headers of no source. */
export function unknownSource(candidates: readonly Candidate[]): TableProblem {
  const near = joined(candidates.map(describe));
  const nearest =
    candidates.length === 0 ? same('') : { zh: `（最接近：${near.zh}）`, en: ` (nearest: ${near.en})` };
  return { code: 'unknown-source', values: { nearest } };
}
