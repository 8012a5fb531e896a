/** Officers and their roles. */
import type { Language } from '#shared/domain/language.ts';
import type { InstitutionLevel, Role } from '#shared/domain/officers.ts';
import { ROLES } from '#shared/domain/officers.ts';
import type { ReadStore, WriteStore } from './connection.ts';
import { nameOrder } from './spelling.ts';

export interface Officer {
  readonly id: string;
  readonly name: string;
  readonly displayName: string;
  readonly roles: Role[];
  readonly level: InstitutionLevel;
  readonly status: 'active' | 'disabled';
  readonly createdAt: string;
}

type OfficerRow = Omit<Officer, 'roles'> & { readonly roles: string | null };

const SELECT = `SELECT id, name, display_name AS displayName, level, status, created_at AS createdAt,
  (SELECT group_concat(role) FROM officer_role r WHERE r.officer_id = officer.id) AS roles FROM officer`;

function fromRow(row: OfficerRow): Officer {
  const held = new Set((row.roles ?? '').split(','));
  return { ...row, roles: ROLES.filter((role) => held.has(role)) };
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

/** The officer of a sign-in name, upper and lower case alike. */
export function officerByName(store: ReadStore, name: string): Officer | undefined {
  const row = store.get<OfficerRow>(`${SELECT} WHERE name = ?`, name.trim());
  return row && fromRow(row);
}

export function insertOfficer(store: WriteStore, officer: Officer): void {
  store.run(
    'INSERT INTO officer (id, name, display_name, level, status, created_at) VALUES (?, ?, ?, ?, ?, ?)',
    officer.id,
    officer.name,
    officer.displayName,
    officer.level,
    officer.status,
    officer.createdAt,
  );
  setRoles(store, officer.id, officer.roles);
}

export function updateOfficer(store: WriteStore, officer: Officer): void {
  store.run(
    'UPDATE officer SET display_name = ?, level = ?, status = ? WHERE id = ?',
    officer.displayName,
    officer.level,
    officer.status,
    officer.id,
  );
  setRoles(store, officer.id, officer.roles);
}

function setRoles(store: WriteStore, officerId: string, roles: readonly Role[]): void {
  store.run('DELETE FROM officer_role WHERE officer_id = ?', officerId);
  for (const role of new Set(roles))
    store.run('INSERT INTO officer_role (officer_id, role) VALUES (?, ?)', officerId, role);
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
