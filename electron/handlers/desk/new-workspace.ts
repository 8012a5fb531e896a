/** A new workspace: its key and slots, its schema, the shipped model and policies, its administrators. */

import { DeskError } from '#shared/contract/reply.ts';
import type { Role } from '#shared/domain/officers.ts';
import { POLICY_KINDS } from '#shared/domain/policies.ts';
import { canonicalName, nameAtAGlance } from '#shared/domain/sign-in-names.ts';
import { sentence } from '#shared/text/sentence.ts';
import { canonicalJson } from '../../ground/canonical.ts';
import type { JsonValue } from '../../ground/json.ts';
import { SHIPPED_POLICIES } from '../../policy/shipped.ts';
import { retiredModel, shippedModel } from '../../scoring/shipped.ts';
import { createVault, settleVault } from '../../security/key-vault.ts';
import { insertModel, listModels } from '../../store/models.ts';
import { keyFileFacts, setRecoverySealing } from '../../store/officer-keys.ts';
import { insertOfficer } from '../../store/officers.ts';
import { insertPolicy, listPolicies, policyHash } from '../../store/policies.ts';
import { WorkspaceStore } from '../../store/workspace.ts';
import { insertWorkspace } from '../../store/workspace-row.ts';
import { keyChangeIn } from './officer-keys.ts';
import { workspaceName } from './workspace-name.ts';

interface NewWorkspace {
  readonly now: string;
  readonly newId: () => string;
  /** Those who found it: two, or one where a second comes later. */
  readonly administrators: readonly Founder[];
}

interface Founder {
  readonly name: string;
  readonly displayName: string;
  readonly staffNumber: string;
  readonly password: string;
}

/** What ships with the desk has no person's note; its reader is told so in their language. */
const SHIPPED_NOTE = '';

/** The actor behind what a workspace ships with. */
const SYSTEM = { id: 'system', name: 'SME Credit Desk' } as const;

/** Refuses two founders who are, or look like, one. */
function mustBeApart(founders: readonly Founder[]): void {
  const differ = (of: (founder: Founder) => string): boolean => new Set(founders.map(of)).size === founders.length;
  if (!differ(({ name }) => nameAtAGlance(name))) throw new DeskError('conflict', sentence('officer.founders-name'));
  if (!differ(({ staffNumber }) => canonicalName(staffNumber)))
    throw new DeskError('conflict', sentence('officer.founders-person'));
}

/** Makes the workspace file and its key slots; the phrase opens it when every password is lost. */
export async function createWorkspace(file: string, options: NewWorkspace): Promise<{ recoveryPhrase: string }> {
  const { now, newId, administrators } = options;
  mustBeApart(administrators);
  const workspaceId = newId();
  const { key, recoveryPhrase, recovery } = await createVault(file, workspaceId);
  const store = WorkspaceStore.open(file, Buffer.from(key), 'create');
  try {
    await store.write(async (write) => {
      const keys = keyChangeIn(write, file, async (work) => work(key));
      setRecoverySealing(write, recovery.sealing);
      insertWorkspace(write, { id: workspaceId, name: workspaceName(file), createdAt: now });
      const inForce = shippedModel();
      const ships = [
        ['superseded', retiredModel()],
        ['active', inForce],
      ] as const;
      for (const [status, { passport, ...model }] of ships) {
        insertModel(write, {
          ...model,
          kind: 'case-model',
          purpose: 'cases',
          status,
          note: SHIPPED_NOTE,
          passport: canonicalJson(passport),
          mapping: null,
          proposedBy: SYSTEM.id,
          proposedAt: now,
          activatedBy: null,
          activatedAt: status === 'active' ? now : null,
        });
      }
      for (const kind of POLICY_KINDS) {
        const content: JsonValue = SHIPPED_POLICIES[kind];
        insertPolicy(write, {
          hash: policyHash(kind, 1, content),
          kind,
          version: 1,
          status: 'active',
          note: SHIPPED_NOTE,
          content,
          proposedBy: SYSTEM.id,
          proposedAt: now,
          activatedBy: null,
          activatedAt: now,
        });
      }
      const shipped = [...listModels(write), ...listPolicies(write)].map(({ hash }) => hash);
      const founders = administrators.map(({ name, displayName, staffNumber }) => {
        const roles: Role[] = ['administrator'];
        const facts = { id: newId(), name, displayName, staffNumber, roles, level: 'head-office' as const };
        insertOfficer(write, { ...facts, status: 'active', createdAt: now, oneTimePassword: false });
        return facts;
      });
      for (const { name, password } of administrators) await keys.give(name, password);
      const after = keys.recorded({ workspaceId, model: inForce.hash, shipped, administrators: founders });
      return {
        value: undefined,
        entry: { at: now, actor: SYSTEM, operation: 'workspace.create', subject: 'workspace', before: null, after },
      };
    });
    settleVault(file, await store.read((read) => keyFileFacts(read).change));
  } finally {
    key.fill(0);
    await store.close();
  }
  return { recoveryPhrase };
}
