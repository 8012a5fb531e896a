/** Every sentence of the core in English, by id. */

import { commandSentences } from './core/command.ts';
import { deskSentences } from './core/desk.ts';
import { fieldSentences } from './core/fields.ts';
import { fileSentences } from './core/file.ts';
import { formulaSentences } from './core/formula.ts';
import { fourEyesSentences } from './core/four-eyes.ts';
import { importSentences } from './core/import.ts';
import { intakeSentences } from './core/intake.ts';
import { invoiceFileSentences } from './core/invoice-file.ts';
import { ledgerFileSentences } from './core/ledger-file.ts';
import { recordSentences } from './core/record.ts';
import { statementFileSentences } from './core/statement-file.ts';
import { tableSentences } from './core/table.ts';
import { unreadFormatSentences } from './core/unread-format.ts';
import { valueSentences } from './core/values.ts';
import { xbrlFileSentences } from './core/xbrl-file.ts';

export const coreSentences = {
  ...statementFileSentences,
  ...fileSentences,
  ...invoiceFileSentences,
  ...ledgerFileSentences,
  ...xbrlFileSentences,
  ...recordSentences,
  ...tableSentences,
  ...unreadFormatSentences,
  ...intakeSentences,
  ...importSentences,
  ...commandSentences,
  ...deskSentences,
  ...fieldSentences,
  ...formulaSentences,
  ...valueSentences,
  ...fourEyesSentences,
} as const;

export type CoreSentences = typeof coreSentences;
