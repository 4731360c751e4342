import { argv } from 'node:process';

// Not a dependency of the project: npm install --no-save @duckdb/node-api
const [, , folder = '', households = ''] = argv;
const name = '@duckdb/node-api';
const { DuckDBInstance } = await import(name);
const connection = await (await DuckDBInstance.create(':memory:')).connect();

/** The agencies by what a household has of each, summed or counted by ID number. */
const SUMS: Readonly<
  Record<string, { readonly file: string; readonly sum: string; readonly where?: string }>
> = {
  deposits: { file: '银行存款', sum: money('余额') },
  income: { file: '个人所得税收入', sum: money('收入额') },
  pension: { file: '养老待遇发放', sum: money('发放金额') },
  insured: { file: '社会保险缴费', sum: money('缴费基数') },
  fund: { file: '住房公积金', sum: money('月缴存额'), where: `"账户状态" = '正常'` },
  medical: { file: '医疗费用结算', sum: money('个人负担') },
  fees: { file: '学籍与学费', sum: money('年学费') },
  vehicles: { file: '机动车登记', sum: 'count(*)' },
  homes: { file: '不动产登记', sum: 'count(*)', where: `"权利状态" = '现势'` },
  businesses: { file: '市场主体登记', sum: 'count(*)', where: `"登记状态" <> '注销'` },
  certificates: { file: '残疾人证', sum: 'count(*)' },
  illnesses: { file: '重病与严重精神障碍', sum: 'count(*)' },
};

function money(column: string): string {
  return `sum(try_cast("${column}" AS DECIMAL(18, 2)))`;
}

const load = (table: string, file: string) =>
  connection.run(
    `CREATE TABLE ${table} AS SELECT * FROM read_csv('${folder}/${file}*.csv', types = {'身份证号': 'VARCHAR'})`,
  );

await load('roster', '申请人花名册');
for (const [table, { file }] of Object.entries(SUMS)) await load(table, file);

const sums = Object.entries(SUMS).map(
  ([table, { sum, where = 'true' }]) =>
    `LEFT JOIN (SELECT "身份证号" AS id, ${sum} AS value FROM ${table} WHERE ${where} GROUP BY 1) ${table}_of
     ON ${table}_of.id = roster."身份证号"`,
);
const columns = Object.keys(SUMS).map((table) => `sum(coalesce(${table}_of.value, 0)) AS ${table}`);
const result = await connection.runAndReadAll(
  `SELECT roster."户编号", count(*) AS size, ${columns.join(', ')} FROM roster ${sums.join(' ')} GROUP BY 1`,
);
const found = result.getRows().length;
if (found !== Number(households))
  throw new Error(`DuckDB found ${found} households instead of ${households}`);
