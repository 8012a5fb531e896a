/** What company registers and letterheads say of the parties, honest coincidences among it. */
import type { Random } from '../../random.ts';
import type { Draft } from '../draft.ts';

/** Contact details as a register extract prints them. */
export interface Contact {
  readonly phone: string;
  readonly address: string;
  readonly representative: string;
}

const SURNAMES = [
  '赵',
  '钱',
  '孙',
  '李',
  '周',
  '吴',
  '郑',
  '王',
  '冯',
  '陈',
  '褚',
  '卫',
  '蒋',
  '沈',
  '韩',
  '杨',
] as const;
const GIVEN = ['建国', '晓燕', '志强', '丽华', '海涛', '文静', '俊杰', '玉兰', '德明', '春梅', '国栋', '雪莹'] as const;

export function contactOf(random: Random): Contact {
  return {
    phone: `1${random.integer(30, 99)}${random.integer(10_000_000, 99_999_999)}`,
    address: `${random.pick(['兴业路', '科技大道', '人民路', '工业园', '滨江路'])}${random.integer(1, 980)}号${random.integer(1, 30)}幢${random.integer(101, 2_408)}室`,
    representative: `${random.pick(SURNAMES)}${random.pick(GIVEN)}${random.pick(['', '', '伟', '芳'])}`,
  };
}

function identifiersText(id: string | null, contact: Contact): string {
  const parts = [`tel ${contact.phone}`, `address ${contact.address}`, `representative ${contact.representative}`];
  return [...(id === null ? [] : [id]), ...parts].join('; ');
}

/** The party record of the applicant. */
function ownParty(draft: Draft): Draft['evidence']['party'][number] | undefined {
  return draft.evidence.party.find(({ name }) => name === draft.base.applicant.legalName);
}

/** Names of the persons connected with the applicant; they exist in the draft before details are added. */
function connectedPersons(draft: Draft): ReadonlySet<string> {
  return new Set(draft.evidence.party.filter(({ kind }) => kind === 'person').map(({ name }) => name));
}

/** Writes a contact into a counterparty's record, making one where there is none. */
export function setContact(draft: Draft, name: string, id: string | null, contact: Contact): void {
  const known = draft.evidence.party.find((party) => party.name === name);
  if (known) known.identifiers = identifiersText(known.identifiers, contact);
  else draft.evidence.party.push({ id: id ?? name, name, kind: 'company', identifiers: identifiersText(id, contact) });
}

/**
 * Register extracts of the applicant and its main counterparties. One in eight shares its
 * bookkeeper's telephone with a counterparty, one in twenty an office house's address.
 */
export function addRegister(draft: Draft, random: Random): Contact {
  const persons = connectedPersons(draft);
  // The representative of the applicant is one of its persons.
  const own = { ...contactOf(random), representative: [...persons][0] ?? 'Owner' };
  const party = ownParty(draft);
  if (party) party.identifiers = identifiersText(party.identifiers, own);
  const names = new Map<string, string | null>();
  for (const { counterparty_name: name, counterparty_id: id } of draft.evidence.invoice) names.set(name, id);
  const shownNames = [...names].slice(0, 12);
  shownNames.forEach(([name, id], index) => {
    let contact = contactOf(random);
    // Namesakes happen: of one applicant in a hundred and twenty.
    if (random.chance(1 / 1440)) contact = { ...contact, representative: own.representative };
    if (index === 3 && random.chance(0.125)) contact = { ...contact, phone: own.phone };
    if (index === 5 && random.chance(0.05)) contact = { ...contact, address: own.address };
    setContact(draft, name, id, contact);
  });
  return own;
}
