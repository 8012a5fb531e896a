/** What identifies a party beyond its name: phone, address, representative, bank account. */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { oncePerView, recordsOf } from '#electron/case-view/records.ts';
import { partiesOf } from '#electron/matching/parties.ts';
import { normalizeIdentifier } from '#shared/domain/identifiers.ts';
import { nameKey } from '../../matching/names.ts';

const ATTRIBUTE_KINDS = ['account', 'representative', 'address', 'phone', 'email'] as const;
export type AttributeKind = (typeof ATTRIBUTE_KINDS)[number];

export interface Attribute {
  readonly kind: AttributeKind;
  /** As it is compared. */
  readonly value: string;
  readonly recordSet: 'party' | 'bank_transaction';
  readonly recordId: number;
}

/** How attributes are written in a party's identifiers: a word, then the value, one after the other by semicolons. */
const LABELS: Readonly<Record<AttributeKind, RegExp>> = {
  account: /^(?:bank account|account|acct|iban|银行账号|账号|账户)/i,
  representative: /^(?:legal representative|representative|director|contact|法定代表人|法人代表|联系人|负责人)/i,
  address: /^(?:registered address|address|addr|注册地址|地址|住所)/i,
  phone: /^(?:telephone|phone|tel|mobile|电话|手机|联系电话)/i,
  email: /^(?:e-?mail|邮箱|电子邮件)/i,
};

/** Fewest characters of a value that can tell parties apart. */
const SHORTEST: Readonly<Record<AttributeKind, number>> = {
  account: 6,
  representative: 2,
  address: 6,
  phone: 7,
  email: 6,
};

function comparable(kind: AttributeKind, value: string): string {
  if (kind === 'phone') return value.replaceAll(/\D/g, '').replace(/^(?:86|0086)/, '');
  if (kind === 'account') return normalizeIdentifier(value).replaceAll(/[^0-9A-Z]/g, '');
  if (kind === 'email') return value.trim().toLowerCase();
  return nameKey(value);
}

/** The labelled attributes in a party's identifiers: "tel 021-5555 1234; address 8 Example Road". */
function attributesIn(text: string | null): { kind: AttributeKind; value: string }[] {
  return (text ?? '').split(/[;；|\n]/).flatMap((part) => {
    const trimmed = part.trim();
    for (const kind of ATTRIBUTE_KINDS) {
      const label = LABELS[kind].exec(trimmed)?.[0];
      if (label === undefined) continue;
      const value = comparable(kind, trimmed.slice(label.length).replace(/^[\s:：.]+/, ''));
      return value.length >= SHORTEST[kind] ? [{ kind, value }] : [];
    }
    return [];
  });
}

/** Attributes by the party's name as names are matched. */
export const attributesByName: (view: CaseView) => ReadonlyMap<string, readonly Attribute[]> = oncePerView((view) => {
  const byName = new Map<string, Attribute[]>();
  const add = (name: string, attribute: Attribute) => {
    const key = nameKey(name);
    const list = byName.get(key) ?? [];
    if (!list.some(({ kind, value }) => kind === attribute.kind && value === attribute.value)) list.push(attribute);
    byName.set(key, list);
  };
  for (const { recordId, fields } of partiesOf(view).records) {
    for (const found of attributesIn(fields.identifiers)) add(fields.name, { ...found, recordSet: 'party', recordId });
  }
  for (const { recordId, fields } of recordsOf(view, 'bank_transaction').records) {
    if (fields.counterparty_name === null || fields.counterparty_account === null) continue;
    const value = comparable('account', fields.counterparty_account);
    if (value.length < SHORTEST.account) continue;
    add(fields.counterparty_name, { kind: 'account', value, recordSet: 'bank_transaction', recordId });
  }
  return byName;
});
