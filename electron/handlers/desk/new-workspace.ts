/** A new workspace: its key and slots, its schema, the shipped model and policies, its first administrator. */

import { POLICY_KINDS } from '#shared/domain/policies.ts';
import { canonicalJson } from '../../ground/canonical.ts';
import type { JsonValue } from '../../ground/json.ts';
import { SHIPPED_POLICIES } from '../../policy/shipped.ts';
import { shippedModel, shippedPassport } from '../../scoring/shipped.ts';
import { createVault, putSlot } from '../../security/key-vault.ts';
import { insertModel } from '../../store/models.ts';
import { insertOfficer } from '../../store/officers.ts';
import { insertPolicy, policyHash } from '../../store/policies.ts';
import { WorkspaceStore } from '../../store/workspace.ts';
import { insertWorkspace } from '../../store/workspace-row.ts';
import { workspaceName } from './workspace-name.ts';

interface NewWorkspace {
  readonly now: string;
  readonly newId: () => string;
  readonly administrator: { readonly name: string; readonly displayName: string; readonly password: string };
}

/** What ships with the desk has no person's note; its reader is told so in their language. */
const SHIPPED_NOTE = '';

/** The actor behind what a workspace ships with. */
const SYSTEM = { id: 'system', name: 'SME Credit Desk' } as const;

/** Makes the workspace file and its key slots; the phrase opens it when every password is lost. */
export async function createWorkspace(file: string, options: NewWorkspace): Promise<{ recoveryPhrase: string }> {
  const { now, newId, administrator } = options;
  const workspaceId = newId();
  const { key, recoveryPhrase } = await createVault(file, workspaceId);
  const store = WorkspaceStore.open(file, Buffer.from(key), 'create');
  try {
    await store.write((write) => {
      insertWorkspace(write, { id: workspaceId, name: workspaceName(file), createdAt: now });
      insertModel(write, {
        ...shippedModel(),
        kind: 'case-model',
        purpose: 'cases',
        status: 'active',
        note: SHIPPED_NOTE,
        passport: canonicalJson(shippedPassport()),
        mapping: null,
        proposedBy: SYSTEM.id,
        proposedAt: now,
        activatedBy: null,
        activatedAt: now,
      });
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
      const officer = {
        id: newId(),
        name: administrator.name,
        displayName: administrator.displayName,
        roles: ['administrator' as const],
        level: 'head-office' as const,
        status: 'active' as const,
        createdAt: now,
      };
      insertOfficer(write, officer);
      const { id, name, displayName, roles, level } = officer;
      const after = { workspaceId, model: shippedModel().hash, administrator: { id, name, displayName, roles, level } };
      return {
        value: undefined,
        entry: { at: now, actor: SYSTEM, operation: 'workspace.create', subject: 'workspace', before: null, after },
      };
    });
    await putSlot(file, key, administrator.name, administrator.password);
  } finally {
    key.fill(0);
    await store.close();
  }
  return { recoveryPhrase };
}
