import { z } from 'zod';
import { FINDINGS, REASONS, TIERS } from '../../dossier/codes.js';
import { ROSTERS } from '../../dossier/dossier.js';
import { EXPLANATION_VERSION, type ExplainedFigure } from '../../dossier/explanation.js';
import { LABELS, type Unit } from '../../dossier/labels.js';
import { STATUSES } from '../../policy/policy.js';
import { sourceKeys } from '../../sources/registry.js';

const keysOf = <Key extends string>(record: Readonly<Record<Key, unknown>>) =>
  z.enum(Object.keys(record) as [Key, ...Key[]]);

const text = z.string();
const idNo = z.string().describe('身份证号 / identity number');
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const month = z.string().regex(/^\d{4}-\d{2}$/);
const yuan = z.number().describe('元 / yuan');
const source = z.enum(sourceKeys as [string, ...string[]]);
const better = z.enum(['tekun', 'dibao', 'margin', 'expenditure']);
const tier = z.enum(TIERS);

const row = z
  .strictObject({
    source,
    title: text,
    import: z.number().nullable(),
    file: text.nullable(),
    sheet: text.nullable(),
    row: z.number().nullable().describe('Excel 显示的行号 / the row number that Excel shows'),
    amount: z
      .number()
      .nullable()
      .describe(
        '该行计入的金额，元；非金额合计时为 null / yuan that the row adds; null where nothing is added up',
      ),
  })
  .describe('证据行 / a row that proves something');

const aboutParameter = {
  key: text,
  name: text,
  unit: text,
  from: date.nullable(),
  year: z.number().nullable(),
  status: z.enum(STATUSES),
  source: text,
};

const parameter = z
  .strictObject({ ...aboutParameter, value: z.number() })
  .describe('政策参数 / a value of the policy');

const scalar = z.union([z.number(), z.string(), z.boolean()]);

const condition = z
  .strictObject({
    ...aboutParameter,
    value: z
      .union([scalar, z.array(z.string()), z.record(z.string(), scalar)])
      .describe('与政策文件写法相同 / as the policy file writes it'),
  })
  .describe(
    '用到而不在算式中的参数：规则用词、年龄、容差 / a value that decided without standing in a figure',
  );

const OPERATIONS = [
  'given',
  'unstated',
  'records',
  'recordsUpTo',
  'sum',
  'product',
  'quotient',
  'largest',
  'least',
  'difference',
  'excess',
  'support',
  'roundedUp',
  'confirmed',
] as const satisfies readonly ExplainedFigure['operation'][];

const UNITS = [
  'yuanAYear',
  'yuanAMonth',
  'yuan',
  'persons',
  'months',
  'homes',
  'vehicles',
  'squareMetres',
  'rate',
] as const satisfies readonly Unit[];

const figure = z
  .strictObject({
    id: z.number().describe('同一数字编号相同 / the same figure has the same id wherever it stands'),
    label: keysOf(LABELS),
    name: text,
    member: idNo.nullable(),
    memberName: text.nullable(),
    value: z.number().describe('金额以元为单位 / money in yuan'),
    exact: text.nullable().describe('超过两位小数时的精确值 / the exact value where it has more decimals'),
    unit: z.enum(UNITS),
    operation: z.enum(OPERATIONS),
    text: text.describe('算式 / the arithmetic in words'),
    article: text.nullable(),
    parameter: parameter.nullable(),
    rows: z.array(row),
    lapsed: z
      .strictObject({ text, rows: z.array(row) })
      .optional()
      .describe('已失效的入户核定值 / a value confirmed on a visit that counts no longer'),
    get parts(): z.ZodArray<typeof figure> {
      return z.array(figure);
    },
    repeated: z
      .boolean()
      .describe('前面已列出，此处省略 rows 和 parts / told before: rows and parts are left out here'),
  })
  .describe('数字及其来历 / a figure and where it comes from');

const test = z
  .strictObject({
    name: text,
    title: text,
    applies: z.boolean(),
    passed: z.boolean(),
    found: figure.nullable(),
    limit: figure.nullable(),
    difference: z.number().nullable().describe('found − limit'),
    text,
    change: text.nullable().describe('须怎样改变 / what would have to change'),
  })
  .describe('一项比对 / a condition of a tier');

const member = z.strictObject({
  idNo,
  name: text,
  relation: text,
  sex: z.enum(['male', 'female']),
  age: z.number(),
  counted: z.boolean(),
  notCounted: z.array(z.strictObject({ code: text, text })),
  marks: z.array(text),
  deemed: z
    .strictObject({ kind: z.enum(['added', 'excused', 'flagged']), amount: figure, text })
    .nullable()
    .describe('按劳动能力推定 / by the ability to work'),
  rows: z.array(row),
  income: z
    .strictObject({
      wage: figure,
      business: figure,
      property: figure,
      transfer: figure,
      total: figure,
      illnessDeduction: figure.nullable(),
      own: figure,
    })
    .nullable(),
});

const conclusion = z.strictObject({
  tier: z.enum([...TIERS, 'undetermined']),
  name: text,
  provisionalTier: tier,
  provisionalName: text,
  text,
  reasons: z.array(z.strictObject({ code: z.enum(REASONS), text })),
  monthlyBenefit: yuan,
  provisionalBenefit: yuan,
  currentBenefit: yuan.nullable(),
});

const finding = z.strictObject({
  code: keysOf(FINDINGS),
  title: text,
  severity: z.enum(['blocker', 'warning', 'info']),
  memberId: idNo.nullable(),
  member: text.nullable(),
  declared: z.number().nullable(),
  verified: z.number().nullable(),
  limit: z.number().nullable(),
  message: text,
  nextStep: text,
  article: text.nullable(),
  rows: z.array(row),
});

/** The JSON of an explanation, as `hedui explain` and `hedui assess` write it. */
export const explanationSchema = z
  .strictObject({
    version: z.literal(EXPLANATION_VERSION),
    language: z.enum(['zh', 'en']),
    run: z.number().nullable(),
    asOf: date,
    window: z
      .strictObject({ first: month, last: month })
      .describe('收入核算期 / months by which income is judged'),
    policy: z.strictObject({ id: text, title: text }),
    household: z.strictObject({
      number: text,
      roster: z.enum(ROSTERS as unknown as ['applicants', 'beneficiaries']),
      rosterName: text,
      head: text.nullable(),
      headId: idNo.nullable(),
      street: text.nullable(),
      community: text.nullable(),
      area: z.enum(['城镇', '农村']),
      size: figure.nullable(),
    }),
    conclusion,
    members: z.array(member),
    income: z.strictObject({ gross: figure, annual: figure }).nullable(),
    property: z
      .strictObject({
        financialAssets: figure,
        insurancePremiums: figure,
        vehicles: figure,
        homes: figure,
        housingArea: figure,
      })
      .nullable(),
    rigidExpenses: figure.nullable(),
    tiers: z.array(
      z.strictObject({
        tier: better,
        name: text,
        outcome: z.enum(['fits', 'failed', 'notApplied', 'notNeeded']),
        text,
        tests: z.array(test),
        property: z.array(test),
      }),
    ),
    singlePersons: z.array(z.strictObject({ idNo, name: text, test, benefit: figure.nullable() })),
    benefit: figure.nullable(),
    exit: z
      .strictObject({
        running: z.boolean(),
        since: month.nullable(),
        until: month.nullable(),
        text,
        article: text,
        tests: z.array(test),
        rows: z.array(row),
      })
      .nullable()
      .describe('渐退期 / gradual exit from dibao'),
    findings: z.array(finding),
    next: z.array(
      z.strictObject({
        tier: better,
        name: text,
        changes: z.array(z.strictObject({ name: text, text })),
      }),
    ),
    parameters: z.array(parameter),
    conditions: z.array(condition),
    missingSources: z.array(z.strictObject({ source, title: text })),
  })
  .describe('hedui 核对结论的说明，金额以元为单位 / explanation of a decision, money in yuan');

/** The JSON schema that `docs/explanation.schema.json` holds. */
export function explanationJsonSchema(): string {
  const schema = z.toJSONSchema(explanationSchema, { target: 'draft-7', reused: 'ref', io: 'output' });
  return `${JSON.stringify(schema, null, 2)}\n`;
}
