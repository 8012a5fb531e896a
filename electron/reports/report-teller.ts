/** What makes the words of a document: the desk's teller with the documents' own words and a clock on the wall. */
import { dayIn, type IsoDate, type IsoInstant, type TimeZone, wallTime } from '#shared/domain/dates.ts';
import type { Language } from '#shared/domain/language.ts';
import { reportText as english } from '#shared/text/en/reports.ts';
import { formatsOf } from '#shared/text/formats.ts';
import type { ReportText } from '#shared/text/report-text.ts';
import { tellerOf } from '#shared/text/tell.ts';
import type { Teller } from '#shared/text/teller.ts';
import { reportText as chinese } from '#shared/text/zh/reports.ts';

/** What a document is asked for in: a language, and the zone whose days and hours its instants have. */
export interface ReportSetting {
  readonly language: Language;
  readonly zone: TimeZone;
}

export interface ReportTeller extends Teller, ReportSetting {
  readonly words: ReportText;
  /** An instant as the wall clock of the document's zone shows it: "2026-01-15 09:30:12". */
  instant(value: IsoInstant): string;
  /** The day an instant has in the document's zone. */
  day(value: IsoInstant): IsoDate;
}

const WORDS: Readonly<Record<Language, (t: Teller) => ReportText>> = { en: english, zh: chinese };

/** The teller of a document. */
export function reportTellerOf({ language, zone }: ReportSetting): ReportTeller {
  const teller: Teller = { ...tellerOf(language), formats: formatsOf(language, zone) };
  return {
    ...teller,
    zone,
    words: WORDS[language](teller),
    instant: (value) => wallTime(value, zone),
    day: (value) => dayIn(value, zone),
  };
}
