/** Officers and their roles. */
import type { Language } from '#shared/domain/language.ts';
import type { InstitutionLevel, Role } from '#shared/domain/officers.ts';
import { ADMINISTRATORS_NEEDED, ROLES } from '#shared/domain/officers.ts';
import { canonicalName, nameAtAGlance } from '#shared/domain/sign-in-names.ts';
import type { ReadStore, WriteStore } from './connection.ts';
import { nameOrder } from './spelling.ts';

export interface Officer {
  readonly id: string;
  readonly name: string;
  readonly displayName: string;
  /** The person's number at the bank; null for officers of before it was asked for. */
  readonly staffNumber: string | null;
  readonly roles: Role[];
  readonly level: InstitutionLevel;
  readonly status: 'active' | 'disabled';
  readonly createdAt: string;
  /** Whether the password they have opens once, to be replaced by their own. */
  readonly oneTimePassword: boolean;
}

type OfficerRow = Omit<Officer, 'roles' | 'oneTimePassword'> & {
  readonly roles: string | null;
  readonly oneTimePassword: number;
};

const SELECT = `SELECT id, name, display_name AS displayName, staff_number AS staffNumber, level, status,
  created_at AS createdAt, one_time_password AS oneTimePassword,
  (SELECT group_concat(role) FROM officer_role r WHERE r.officer_id = officer.id) AS roles FROM officer`;

function fromRow(row: OfficerRow): Officer {
  const held = new Set((row.roles ?? '').split(','));
  return { ...row, roles: ROLES.filter((role) => held.has(role)), oneTimePassword: row.oneTimePassword === 1 };
}

/** The language an officer chose; null where they have not. */
export function languageOf(store: ReadStore, officerId: string): Language | null {
  const row = store.get<{ language: Language | null }>('SELECT language FROM officer WHERE id = ?', officerId);
  return row?.language ?? null;
}

export function setLanguage(store: WriteStore, officerId: string, language: Language): void {
  store.run('UPDATE officer SET language = ? WHERE id = ?', language, officerId);
}

/** All officers by display name, Chinese ones by pinyin. */
export function listOfficers(store: ReadStore): Officer[] {
  const officers = store.all<OfficerRow>(SELECT).map(fromRow);
  const keyed = officers.map((officer) => ({
    officer,
    key: `${nameOrder(officer.displayName, 'person')} ${officer.id}`,
  }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ officer }) => officer);
}

export function officerById(store: ReadStore, id: string): Officer | undefined {
  const row = store.get<OfficerRow>(`${SELECT} WHERE id = ?`, id);
  return row && fromRow(row);
}

/** The officer of a sign-in name, in whichever of its forms it is written. */
export function officerByName(store: ReadStore, name: string): Officer | undefined {
  const row = store.get<OfficerRow>(`${SELECT} WHERE name_key = ?`, canonicalName(name));
  return row && fromRow(row);
}

/** An officer whose sign-in name is read as this one, disabled ones included. */
export function officerLookingLike(store: ReadStore, name: string): Officer | undefined {
  const glance = nameAtAGlance(name);
  return store
    .all<OfficerRow>(SELECT)
    .map(fromRow)
    .find((officer) => nameAtAGlance(officer.name) === glance);
}

/** The account of a person by their number at the bank, disabled ones included. */
export function officerByStaffNumber(store: ReadStore, staffNumber: string): Officer | undefined {
  const row = store.get<OfficerRow>(`${SELECT} WHERE staff_key = ?`, canonicalName(staffNumber));
  return row && fromRow(row);
}

export function insertOfficer(store: WriteStore, officer: Officer): void {
  store.run(
    `INSERT INTO officer (id, name, name_key, display_name, staff_number, staff_key, level, status, created_at,
       one_time_password) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    officer.id,
    officer.name,
    canonicalName(officer.name),
    officer.displayName,
    officer.staffNumber,
    officer.staffNumber === null ? null : canonicalName(officer.staffNumber),
    officer.level,
    officer.status,
    officer.createdAt,
    officer.oneTimePassword ? 1 : 0,
  );
  setRoles(store, officer.id, officer.roles);
}

export function updateOfficer(store: WriteStore, officer: Officer): void {
  store.run(
    'UPDATE officer SET display_name = ?, level = ?, status = ?, one_time_password = ? WHERE id = ?',
    officer.displayName,
    officer.level,
    officer.status,
    officer.oneTimePassword ? 1 : 0,
    officer.id,
  );
  setRoles(store, officer.id, officer.roles);
}

/** Takes and gives what differs: a role that stays is not touched. */
function setRoles(store: WriteStore, officerId: string, roles: readonly Role[]): void {
  const held = officerById(store, officerId)?.roles ?? [];
  for (const role of held.filter((each) => !roles.includes(each)))
    store.run('DELETE FROM officer_role WHERE officer_id = ? AND role = ?', officerId, role);
  for (const role of new Set(roles.filter((each) => !held.includes(each))))
    store.run('INSERT INTO officer_role (officer_id, role) VALUES (?, ?)', officerId, role);
}

/** The officer's own password has taken the place of the one-time password. */
export function ownPassword(store: WriteStore, officerId: string): void {
  store.run('UPDATE officer SET one_time_password = 0 WHERE id = ?', officerId);
}

/** Active officers who hold the administrator role. */
export function countAdministrators(store: ReadStore): number {
  return (
    store.get<{ n: number }>(
      `SELECT count(*) AS n FROM officer o JOIN officer_role r ON r.officer_id = o.id
       WHERE o.status = 'active' AND r.role = 'administrator'`,
    )?.n ?? 0
  );
}

/** Whether fewer administrators are active than a workspace takes: nothing is submitted then. */
export function isBeingFounded(store: ReadStore): boolean {
  return countAdministrators(store) < ADMINISTRATORS_NEEDED;
}

/** Active administrators, for whom what is done with the recovery phrase is news. */
export function activeAdministrators(store: ReadStore): Officer[] {
  return store
    .all<OfficerRow>(SELECT)
    .map(fromRow)
    .filter(({ status, roles }) => status === 'active' && roles.includes('administrator'));
}
