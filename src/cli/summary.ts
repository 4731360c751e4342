import chalk from 'chalk';
import stringWidth from 'string-width';
import { type Language, say } from '../base/text.js';
import { FINDINGS, type FindingCode, TIERS } from '../dossier/codes.js';
import { findingTitle } from '../messages/findings.js';
import { describeRunFinding } from '../messages/run-findings.js';
import { SUMMARY } from '../messages/summary.js';
import { wrap } from '../messages/text-lines.js';
import { SEVERITY_NAMES, TIER_NAMES } from '../messages/tiers.js';
import type { RunRecord } from '../operations/store.js';
import { screenWidth } from './screen.js';
import { SEVERITIES, SEVERITY_PAINT } from './severity-paint.js';

const BAR_WIDTH = 24;
const NAMED_PARAMETERS = 3;

/** Pads to a width on the screen, where a Chinese character takes two columns. */
const padTo = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - stringWidth(text)));

/** What a run came to, for people: tiers with a bar each, findings by severity, what is to be noted. */
export function runSummary(run: RunRecord, language: Language): string {
  const heading = say(SUMMARY.run, language, {
    number: run.number,
    asOf: run.asOf,
    policy: run.policy.title,
    households: run.households,
  });
  return [
    chalk.bold(heading),
    '',
    ...tierLines(run, language),
    '',
    ...findingLines(run, language),
    ...noteLines(run, language),
    '',
  ].join('\n');
}

function tierLines(run: RunRecord, language: Language): string[] {
  const tiers = [...TIERS, 'undetermined' as const];
  const names = tiers.map((tier) => TIER_NAMES[tier][language]);
  const width = Math.max(...names.map((name) => stringWidth(name)));
  const most = Math.max(1, ...tiers.map((tier) => run.tiers[tier] ?? 0));
  return [
    say(SUMMARY.tiers, language),
    ...tiers.map((tier, index) => {
      const count = run.tiers[tier] ?? 0;
      const bar = '█'.repeat(Math.ceil((count / most) * BAR_WIDTH));
      return `  ${padTo(names[index] ?? '', width)}  ${String(count).padStart(7)}  ${chalk.cyan(bar)}`.trimEnd();
    }),
  ];
}

function findingLines(run: RunRecord, language: Language): string[] {
  const codes = Object.entries(run.codes) as [FindingCode, number][];
  if (codes.length === 0) return [say(SUMMARY.noFindings, language)];
  const bySeverity = SEVERITIES.flatMap((severity) =>
    codes
      .filter(([code]) => FINDINGS[code].severity === severity)
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .map(([code, count]) => ({ severity, code, count })),
  );
  const severityWidth = Math.max(
    ...SEVERITIES.map((severity) => stringWidth(SEVERITY_NAMES[severity][language])),
  );
  const width = Math.max(...bySeverity.map(({ code }) => stringWidth(findingTitle(code, language))));
  return [
    say(SUMMARY.findings, language),
    ...bySeverity.map(({ severity, code, count }) => {
      const word = SEVERITY_PAINT[severity](padTo(SEVERITY_NAMES[severity][language], severityWidth));
      return `  ${word}  ${padTo(findingTitle(code, language), width)}  ${String(count).padStart(6)}  ${chalk.dim(code)}`;
    }),
  ];
}

/** What concerns the whole run; the unconfirmed parameters in one line, or nobody would read the rest. */
function noteLines(run: RunRecord, language: Language): string[] {
  const unverified = run.findings.filter((finding) => finding.code === 'PARAMETER_UNVERIFIED');
  const others = run.findings.filter((finding) => finding.code !== 'PARAMETER_UNVERIFIED');
  if (run.findings.length === 0) return [];
  const texts = others.map((finding) => describeRunFinding(finding, language));
  if (unverified.length > 0) {
    const keys = unverified.slice(0, NAMED_PARAMETERS).map((finding) => finding.subject);
    texts.push(say(SUMMARY.unverified, language, { count: unverified.length, keys: keys.join(', ') }));
  }
  return ['', say(SUMMARY.attention, language), ...texts.flatMap(noteLine)];
}

const NOTE_MARGIN = '    ';

/** Broken to the width of the screen, below a mark. */
function noteLine(text: string): string[] {
  const [first = '', ...rest] = wrap(text, screenWidth() - NOTE_MARGIN.length);
  return [`  ${chalk.yellow('!')} ${first}`, ...rest.map((more) => NOTE_MARGIN + more)];
}
