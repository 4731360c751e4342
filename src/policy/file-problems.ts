import { z } from 'zod';
import { nearest } from '../base/nearest.js';
import type { Text } from '../base/text.js';
import { declarationOf, isParameterKey, PARAMETER_KEYS } from './parameters.js';
import { STATUSES } from './policy.js';
import { type Problem, say } from './problems.js';
import type { YamlText } from './yaml-text.js';

/** An issue with its message in both languages. */
type Issue = z.core.$ZodIssue & { readonly zh: string };

const FIELDS = [
  ...['id', 'title', 'jurisdiction', 'extends', 'instruments', 'values', 'number', 'date', 'zh', 'en'],
  ...['unit', 'from', 'year', 'value', 'status', 'source', 'instrument', 'article', 'note'],
];

/** What the schema has against the text, in the words of a policy file, each with its line; none when all is well. */
export function problemsOf(yaml: YamlText, schema: z.ZodType): Problem[] {
  const english = schema.safeParse(yaml.data, { reportInput: true });
  if (english.success) return [];
  const chinese = schema.safeParse(yaml.data, { error: z.locales.zhCN().localeError });
  const issues = english.error.issues.map((issue, index) => ({
    ...issue,
    zh: chinese.error?.issues[index]?.message ?? issue.message,
  }));
  return issues.flatMap((issue) => {
    const { path } = issue;
    const at = (key: string | null, text: Text, where = path): Problem => ({
      file: yaml.name,
      line: yaml.lineOf(where),
      key,
      text,
    });
    if (path[0] === 'values' && path.length > 1) return inSeries(issue, at);
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) =>
        path[0] === 'values'
          ? at(key, say.unknownKey(nearest(key, PARAMETER_KEYS)), [...path, key])
          : at([...path, key].join('.'), say.unknownField(nearest(key, FIELDS)), [...path, key]),
      );
    }
    const field = path.join('.') || null;
    if (field === null) return [at(null, say.notAMap())];
    return [at(field, missing(issue) ? say.missingField(String(path.at(-1))) : wrong(issue))];
  });
}

type At = (key: string | null, text: Text, where?: PropertyKey[]) => Problem;

/** An issue below `values.KEY`. */
function inSeries(issue: Issue, at: At): Problem[] {
  const { path } = issue;
  const key = String(path[1]);
  if (!isParameterKey(key)) return [];
  const { kind, unit } = declarationOf(key);
  const [, , field, , inner] = path;
  const here = (text: Text) => [at(key, text)];
  if (field === 'values' && inner === 'value') {
    const found = missing(issue) && path.length === 5;
    return here(found ? say.missingField('value') : say.wrongValue(issue.input, kind));
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((name) => at(key, say.unknownField(nearest(name, FIELDS)), [...path, name]));
  }
  if (field === 'values' && (inner === 'from' || inner === 'year') && missing(issue)) {
    return here(say.missingDate(inner));
  }
  if (missing(issue)) return here(say.missingField(String(path.at(-1))));
  if (field === 'unit') return here(say.wrongUnit(issue.input, unit));
  if (inner === 'from') return here(say.wrongDate(issue.input));
  if (inner === 'status') {
    const near = nearest(String(issue.input), STATUSES);
    return here(say.unknownStatus(issue.input, near, STATUSES));
  }
  return here(wrong(issue));
}

const missing = (issue: Issue) => issue.input === undefined;

const wrong = (issue: Issue) => say.wrongField({ zh: issue.zh, en: issue.message });
