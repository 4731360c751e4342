import { z } from 'zod';
import { parseIsoDate } from '../base/dates.js';
import type { AnyDeclaration } from './declare.js';
import { AREAS, type Written } from './kinds.js';
import { declarationOf, PARAMETER_KEYS } from './parameters.js';
import { STATUSES } from './policy.js';

/** When a file gives none: the day the national procedure for dibao came into force. */
export const DEFAULT_FROM = '2021-07-01';

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((text) => parseIsoDate(text) !== null);
const text = z.string().trim().min(1);
const bilingual = z.strictObject({ zh: text, en: text });

const instrument = z
  .strictObject({
    title: bilingual,
    number: text.optional().describe('文号 / official number'),
    date: day.optional().describe('印发日期 / date of issue'),
  })
  .describe('法规、文件或资料 / a law, a notice or another document');

/** What one value of one parameter says in a file. */
export interface WrittenValue {
  readonly from?: string | undefined;
  readonly year?: number | undefined;
  readonly value: Written | Readonly<Record<string, Written>>;
  readonly status: (typeof STATUSES)[number];
  readonly source?: { readonly instrument: string; readonly article?: string | undefined } | undefined;
  readonly note?: string | undefined;
}

export interface WrittenSeries {
  readonly unit: string;
  readonly values: WrittenValue[];
}

/** What may stand as the value of a parameter: a value, for numbers also one an area, for optional ones null. */
export function valueSchema({ kind, optional }: AnyDeclaration): z.ZodType<WrittenValue['value']> {
  const byArea = z.strictObject(Object.fromEntries(AREAS.map((area) => [area, kind.schema])));
  const value = kind.numeric ? z.union([kind.schema, byArea]) : kind.schema;
  return optional ? value.nullable() : value;
}

const status = z.enum(STATUSES).describe('是否已核实 / how sure the value is');
const source = z.strictObject({ instrument: text, article: text.optional() }).describe('出处 / source');
const from = day.describe(`起始日期，缺省 ${DEFAULT_FROM} / first day in force, ${DEFAULT_FROM} if left out`);
const year = z.number().int().min(1990).max(2999).describe('数据年度 / the year it was measured in');

function valuesSchema(declaration: AnyDeclaration): z.ZodType<WrittenValue[]> {
  const rest = {
    value: valueSchema(declaration),
    status,
    source: source.optional(),
    note: text.optional(),
  };
  const dated = declaration.yearly === undefined ? { from: from.optional() } : { from };
  const entry = z.strictObject(declaration.yearly === 'year' ? { year, ...rest } : { ...dated, ...rest });
  return z.array(entry).min(1);
}

/** Parameters of one kind share the schema of their values, which keeps the JSON schema small. */
const shared = new Map<unknown, Map<string, z.ZodType<WrittenValue[]>>>();

function sharedValuesSchema(declaration: AnyDeclaration): z.ZodType<WrittenValue[]> {
  const { kind, optional, yearly = '' } = declaration;
  const ofKind = shared.get(kind) ?? new Map<string, z.ZodType<WrittenValue[]>>();
  shared.set(kind, ofKind);
  const variant = `${optional} ${yearly}`;
  const schema = ofKind.get(variant) ?? valuesSchema(declaration);
  ofKind.set(variant, schema);
  return schema;
}

function seriesSchema(declaration: AnyDeclaration): z.ZodType<WrittenSeries> {
  const { title, unit } = declaration;
  return z
    .strictObject({ unit: z.literal(unit), values: sharedValuesSchema(declaration) })
    .describe(`${title.zh} / ${title.en}`);
}

/** A policy file, generated from the declaration of the parameters. */
export const policyFileSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    title: bilingual,
    jurisdiction: text.describe('适用地区 / where it applies'),
    extends: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      .describe('沿用的政策 id，未写的参数取自该政策 / the policy whose values hold for keys not named here')
      .optional(),
    instruments: z.record(text, instrument).optional(),
    values: z.strictObject(
      Object.fromEntries(PARAMETER_KEYS.map((key) => [key, seriesSchema(declarationOf(key)).optional()])),
    ),
  })
  .describe('hedui 政策文件 / policy file of hedui');

/** The JSON schema that editors use to complete and check a policy file. */
export function policyJsonSchema(): string {
  const schema = z.toJSONSchema(policyFileSchema, { target: 'draft-7', reused: 'ref', io: 'input' });
  return `${JSON.stringify(schema, null, 2)}\n`;
}
