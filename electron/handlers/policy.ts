/** Versions of the policy tables: proposed by one administrator, put in force by another. */

import type { z } from 'zod';
import { DeskError } from '#shared/contract/reply.ts';
import type { Words } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { JsonValue } from '../ground/json.ts';
import { parsePolicy } from '../policy/checked-policy.ts';
import type { ReadStore } from '../store/connection.ts';
import { officerById } from '../store/officers.ts';
import {
  activatePolicy,
  insertPolicy,
  listPolicies,
  nextPolicyVersion,
  type PolicyVersion,
  policyByHash,
  policyHash,
  refusePolicy,
  type StoredPolicy,
} from '../store/policies.ts';
import type { WorkspaceHandlers } from './handler.ts';

function mustFindPolicy(store: ReadStore, hash: string): StoredPolicy {
  const policy = policyByHash(store, hash);
  if (!policy) throw new DeskError('not-found', sentence('policy-version.none'));
  return policy;
}

function mustBeProposed(policy: PolicyVersion): void {
  if (policy.status !== 'proposed')
    throw new DeskError('conflict', sentence('policy-version.not-proposed', { status: policy.status }));
}

/** A version with officers' names instead of their ids. */
function named<P extends PolicyVersion>(store: ReadStore, policy: P): P & { readonly note: Words } {
  const nameOf = (id: string): Words => officerById(store, id)?.displayName ?? sentence('desk.name');
  return {
    ...policy,
    note: policy.note === '' ? sentence('policy-version.shipped') : policy.note,
    proposedBy: nameOf(policy.proposedBy),
    activatedBy: policy.activatedBy === null ? null : nameOf(policy.activatedBy),
  };
}

function versionOf({ content: _, ...version }: StoredPolicy): PolicyVersion {
  return version;
}

type PolicyHandlers = Pick<
  WorkspaceHandlers,
  'policy.list' | 'policy.get' | 'policy.propose' | 'policy.activate' | 'policy.refuse'
>;

export const policyHandlers: PolicyHandlers = {
  'policy.list': ({ store }) => ({ policies: listPolicies(store).map((policy) => named(store, policy)) }),

  'policy.get': ({ store }, { hash }) => {
    const { content, ...version } = mustFindPolicy(store, hash);
    return { ...named(store, version), content: content as z.core.util.JSONType };
  },

  'policy.propose': ({ store, caller, now }, { kind, content, note }) => {
    const checked = parsePolicy(kind, content) as unknown as JsonValue;
    const version = nextPolicyVersion(store, kind);
    const hash = policyHash(kind, version, checked);
    insertPolicy(store, {
      hash,
      kind,
      version,
      status: 'proposed',
      note,
      content: checked,
      proposedBy: caller.officerId,
      proposedAt: now,
      activatedBy: null,
      activatedAt: null,
    });
    return { value: { hash }, audit: { subject: `policy:${kind}`, before: null, after: { version, hash, note } } };
  },

  'policy.activate': ({ store, caller, now }, { hash }) => {
    const policy = mustFindPolicy(store, hash);
    mustBeProposed(policy);
    if (policy.proposedBy === caller.officerId) {
      throw new DeskError('forbidden', sentence('policy-version.proposer'));
    }
    activatePolicy(store, policy, caller.officerId, now);
    return {
      value: named(store, versionOf(mustFindPolicy(store, hash))),
      audit: {
        subject: `policy:${policy.kind}`,
        before: { status: 'proposed' },
        after: { status: 'active', version: policy.version, hash },
      },
    };
  },

  'policy.refuse': ({ store }, { hash }) => {
    const policy = mustFindPolicy(store, hash);
    mustBeProposed(policy);
    refusePolicy(store, hash);
    return {
      value: named(store, versionOf(mustFindPolicy(store, hash))),
      audit: {
        subject: `policy:${policy.kind}`,
        before: { status: 'proposed' },
        after: { status: 'refused', version: policy.version, hash },
      },
    };
  },
};
