import type { Command } from 'commander';
import { formatYuan } from '../../base/money.js';
import { say } from '../../base/text.js';
import { type BackPayLine, PAYMENT_KINDS, type PaymentLine } from '../../dossier/payment.js';
import { COMMANDS, FLAGS } from '../../messages/cli.js';
import { LISTS } from '../../messages/lists.js';
import { PAYMENT_KIND_NAMES, PAYMENTS } from '../../messages/payments.js';
import { STAGES } from '../../messages/progress.js';
import type { BackPayReport } from '../../operations/back-pay.js';
import type { PaymentReport } from '../../operations/payments.js';
import type { Store } from '../../operations/store.js';
import { type Context, contextOf } from '../context.js';
import { readMonth, readWord } from '../flags.js';
import { examples, type Say } from '../help.js';
import { type ListingColumn, printListing } from '../listing.js';
import { writeError } from '../output.js';
import { progressBar } from '../progress.js';
import { readRun } from '../run-flags.js';
import { withStore } from '../with-store.js';
import { tellWorkbookBeside } from '../workbook-beside.js';

interface PaymentFlags {
  readonly month?: string;
  readonly run?: string;
  readonly kind?: string;
  readonly all?: boolean;
  readonly backPay?: boolean;
  readonly out?: string;
}

export function registerPayments(program: Command, t: Say): void {
  program
    .command('payments')
    .description(t(COMMANDS.payments))
    .option('--month <month>', t(PAYMENTS.month))
    .option('--run <n>', t(FLAGS.run))
    .option('--kind <kind>', `${t(PAYMENTS.kind)}${PAYMENT_KINDS.join(', ')}`)
    .option('--all', t(PAYMENTS.all))
    .option('--back-pay', t(PAYMENTS.backPay))
    .option('--out <dir>', t(PAYMENTS.out))
    .addHelpText(
      'after',
      examples(
        t,
        'hedui payments --month 2024-11',
        'hedui payments --kind notPaid --format csv',
        'hedui payments --back-pay --out out',
      ),
    )
    .action((flags: PaymentFlags, command: Command) => {
      const context = contextOf(command);
      const month = flags.month === undefined ? null : readMonth(flags.month);
      const kind = flags.kind === undefined ? null : readWord(flags.kind, PAYMENT_KINDS, '--kind');
      const run = readRun(flags);
      return withStore(command, { readonly: true }, async (store) => {
        if (flags.backPay) return owed(store, flags, context, month, run);
        const { comparePayments } = await import('../../operations/payments.js');
        const bar = await progressBar(context, STAGES.payments);
        const report = comparePayments(store, {
          ...(month !== null && { month }),
          ...(run !== null && { run }),
          onProgress: bar.update,
        });
        bar.stop();
        await printPayments(report, flags.all ?? false, kind, context);
        if (flags.out === undefined) return;
        const { writePayments } = await import('../../operations/write-payments.js');
        const { language, mask } = context;
        const path = await writePayments(store, report, { dir: flags.out, language, mask });
        await tellWorkbookBeside(path, flags.out, context);
      });
    });
}

async function printPayments(
  { lines, totals, month }: PaymentReport,
  all: boolean,
  kind: PaymentLine['kinds'][number] | null,
  context: Context,
): Promise<void> {
  const { language, listing } = context;
  const shown = lines.filter(({ kinds }) => (kind === null ? all || kinds.length > 0 : kinds.includes(kind)));
  const { paymentOutput } = await import('../../operations/payment-output.js');
  if (listing.format === 'table') await printListing(shown, columns(language), listing);
  else await printListing(shown.map(paymentOutput), [], listing);
  if (context.quiet) return;
  const words = PAYMENT_KINDS.filter((one) => totals.kinds[one].households > 0).map((one) =>
    say(PAYMENTS.ofKind, language, {
      kind: PAYMENT_KIND_NAMES[one][language],
      households: totals.kinds[one].households,
      difference: formatYuan(totals.kinds[one].difference),
    }),
  );
  const summary = say(PAYMENTS.summary, language, {
    month,
    households: totals.households,
    right: totals.right,
    paid: formatYuan(totals.paid),
    entitled: formatYuan(totals.entitled),
    difference: formatYuan(totals.difference),
    undecided: formatYuan(totals.undecidedPaid),
  });
  writeError(`${[summary, ...words.map((word) => `  ${word}`)].join('\n')}\n`);
}

const yuan = (amount: number | null): string => (amount === null ? '' : formatYuan(amount));

const columns = (language: Context['language']): ListingColumn<PaymentLine>[] => [
  { header: LISTS.household, value: (line) => line.household },
  { header: LISTS.head, value: (line) => line.head },
  { header: LISTS.headId, value: (line) => line.headId, identity: true },
  {
    header: PAYMENTS.kinds,
    value: ({ kinds }) => kinds.map((one) => PAYMENT_KIND_NAMES[one][language]).join(' '),
  },
  { header: PAYMENTS.paid, value: (line) => yuan(line.paid), align: 'right' },
  { header: PAYMENTS.entitled, value: (line) => yuan(line.entitled), align: 'right' },
  { header: PAYMENTS.difference, value: (line) => yuan(line.difference), align: 'right' },
  {
    header: PAYMENTS.payments,
    value: ({ evidence }) =>
      evidence.flatMap(({ at }) => (at ? [`${at.file} · ${at.sheet} · ${at.row}`] : [])).join('\n'),
  },
];

async function owed(
  store: Store,
  flags: PaymentFlags,
  context: Context,
  month: ReturnType<typeof readMonth> | null,
  number: number | null,
): Promise<void> {
  const { language, mask, listing, settings } = context;
  const { backPay } = await import('../../operations/back-pay.js');
  const { runFor } = await import('../../operations/month-run.js');
  const { loadPolicy } = await import('../../policy/load.js');
  const { backPayOutput } = await import('../../operations/payment-output.js');
  const run = runFor(store, month, number);
  const bar = await progressBar(context, STAGES.months);
  const report = backPay(store, loadPolicy(settings.policy.value), run, bar.update);
  bar.stop();
  if (listing.format === 'table') await printListing(report.lines, OWED, listing);
  else await printListing(report.lines.map(backPayOutput), [], listing);
  if (!context.quiet) writeError(`${owedSummary(report, language).join('\n')}\n`);
  if (flags.out === undefined) return;
  const { writeBackPay } = await import('../../operations/write-payments.js');
  const path = await writeBackPay(store, run, report, { dir: flags.out, language, mask });
  await tellWorkbookBeside(path, flags.out, context);
}

function owedSummary(report: BackPayReport, language: Context['language']): string[] {
  const list = (months: readonly string[]) => months.join(' ') || PAYMENTS.none[language];
  return [
    say(PAYMENTS.backPaySummary, language, {
      since: report.since,
      ...report.standards,
      months: list(report.months),
      households: report.lines.length,
      due: formatYuan(report.due),
    }),
    ...(report.passedOver.length > 0
      ? [say(PAYMENTS.passedOver, language, { months: list(report.passedOver) })]
      : []),
    ...(report.undecided > 0 ? [say(PAYMENTS.undecided, language, { count: report.undecided })] : []),
  ];
}

const OWED: readonly ListingColumn<BackPayLine>[] = [
  { header: LISTS.household, value: (line) => line.household },
  { header: LISTS.head, value: (line) => line.head },
  { header: LISTS.headId, value: (line) => line.headId, identity: true },
  {
    header: PAYMENTS.months,
    value: ({ months }) => months.map((one) => `${one.month} ${yuan(one.due)}`).join('\n'),
  },
  { header: PAYMENTS.due, value: (line) => yuan(line.due), align: 'right' },
];
