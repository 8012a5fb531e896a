/** The lever on licences: renewing in time what is about to end. */

import { daysToExpiry, mandatoryLicences } from '#electron/indicators/basis/licences.ts';
import { addDays } from '#shared/domain/dates.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { Lever } from '../lever.ts';

export const renewLicence: Lever = {
  id: 'renew_licence',
  means: ({ verified, judgement }) => {
    const { licenceDays, renewedDays } = judgement.bounds;
    const ending = mandatoryLicences(verified).records.filter(({ fields }) => {
      const days = daysToExpiry(verified, fields);
      return days !== null && days < licenceDays && (fields.status === 'valid' || fields.status === 'expired');
    });
    if (ending.length === 0) return undefined;
    const until = addDays(verified.asOf, renewedDays);
    const renewed = new Set(ending.map(({ recordId }) => recordId));
    return {
      most: 1,
      bound: sentence('lever-bound.renew_licence', { days: licenceDays }),
      whole: true,
      movesMoney: false,
      posting: () => ({}),
      records: (evidence) => ({
        ...evidence,
        licence: evidence.licence.map((record) =>
          renewed.has(record.recordId)
            ? { ...record, fields: { ...record.fields, status: 'valid' as const, valid_to: until } }
            : record,
        ),
      }),
    };
  },
};
