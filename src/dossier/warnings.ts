/** exit: may no longer qualify; help: may need more; recheck: the household is another one than was decided. */
export type WarningDirection = 'exit' | 'help' | 'recheck';

export type WarningSeverity = 'high' | 'normal';

interface WarningDeclaration {
  readonly direction: WarningDirection;
  readonly severity: WarningSeverity;
  /** Days from the day it is raised. */
  readonly dueInDays: number;
  /** What its numbers count. */
  readonly unit: 'fen' | 'none';
}

const declare = <Kind extends string>(
  kinds: Readonly<
    Record<Kind, readonly [WarningDirection, WarningSeverity, number, WarningDeclaration['unit']]>
  >,
) =>
  Object.fromEntries(
    Object.entries<readonly [WarningDirection, WarningSeverity, number, WarningDeclaration['unit']]>(
      kinds,
    ).map(([kind, [direction, severity, dueInDays, unit]]) => [
      kind,
      { direction, severity, dueInDays, unit },
    ]),
  ) as Readonly<Record<Kind, WarningDeclaration>>;

/**
 * Every warning about a household in a scheme, declared once; its texts stand in the messages room.
 *
 * Unless said otherwise a warning is raised for what the run knows of a member and the run of the latest earlier month
 * did not. Where that run did not have the member in the household, or had no data of the source, what bears a date of
 * its own is raised when that date lies in the month of the as-of date or the month before it, and what bears none is
 * not raised: without a comparison nothing shows that it is new.
 */
export const WARNINGS = declare({
  /** New: a death up to the as-of date, or struck off the register as dead. Date: of the death. */
  MEMBER_DIED: ['exit', 'high', 10, 'none'],
  /** New: in custody at the as-of date. Date: its begin. */
  MEMBER_IN_CUSTODY: ['exit', 'high', 10, 'none'],
  /** New: moved out by the register. No date. */
  MEMBER_MOVED_OUT: ['recheck', 'normal', 20, 'none'],
  /** New plate among the vehicles that count. Date: of registration. */
  NEW_VEHICLE: ['exit', 'normal', 20, 'none'],
  /** New unit of real estate that is no parking space or storeroom. Date: of registration. */
  NEW_HOME: ['exit', 'normal', 20, 'none'],
  /** New enterprise in operation. Date: of foundation. */
  NEW_ENTERPRISE: ['exit', 'normal', 20, 'none'],
  /** Deposits of the household above those of the earlier run by more than `warnings.depositRise`. */
  DEPOSITS_RISEN: ['exit', 'normal', 20, 'fen'],
  /** New employer by registration of a job or by social insurance, in the window. Date: the first month. */
  NEW_JOB: ['exit', 'normal', 20, 'none'],
  /** New kind of pension in the window. Date: the first month. */
  NEW_PENSION: ['exit', 'normal', 20, 'none'],
  /** A wage, social insurance or housing fund of a public employer (`vocabulary.publicEmployers`), new or not. */
  PUBLIC_PAYROLL: ['exit', 'high', 10, 'none'],
  /** Aid of another scheme or place, new or not. */
  AID_ELSEWHERE: ['exit', 'high', 10, 'none'],
  /** Sharing living in two households of the roster, new or not. */
  TWICE_ON_ROSTER: ['exit', 'high', 10, 'none'],
  /** Date: of the event. */
  MARRIED: ['recheck', 'normal', 20, 'none'],
  DIVORCED: ['recheck', 'normal', 20, 'none'],
  /** Income not below the standard of the household's scheme, where the earlier run saw it below or saw nothing. */
  INCOME_OVER_STANDARD: ['exit', 'high', 20, 'fen'],

  /** New disease of the class 重特大疾病. Date: of the diagnosis. */
  NEW_SERIOUS_ILLNESS: ['help', 'normal', 15, 'none'],
  /** Severely disabled by a valid certificate, and not so in the earlier run. No date. */
  NEW_SEVERE_DISABILITY: ['help', 'normal', 15, 'none'],
  /** A member's self-paid bills of the window above `warnings.medicalBills`, and not so in the earlier run. */
  MEDICAL_BILLS: ['help', 'normal', 15, 'fen'],
  /** New registration as unemployed, or unemployment benefit where there was none. Date: the first month. */
  UNEMPLOYED: ['help', 'normal', 15, 'none'],
  /** At a stage of school at which the member was not before. No date. */
  NEW_STUDENT: ['help', 'normal', 15, 'none'],
  /** Annual income below that of the earlier run by more than the share `warnings.incomeFall` of it. */
  INCOME_FALLEN: ['help', 'normal', 15, 'fen'],
});

export type WarningKind = keyof typeof WARNINGS;

export const WARNING_KINDS = Object.keys(WARNINGS) as readonly WarningKind[];

/** Days that a visit has whose reason is a finding of a run. */
export const FINDING_DUE_IN_DAYS = 20;
