/** A check of the whole workspace: the file, the chain, content against hashes, and everything stored against the events. */
import type { OutputOf } from '#shared/contract/operations.ts';
import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { Progress } from '../../ground/progress.ts';
import type { ReadStore } from '../../store/connection.ts';
import { schemaDifferences } from '../../store/migrate.ts';
import { fileProblems } from '../../store/verification.ts';
import { ToldByEvents } from './told-by-events.ts';
import { checkChain, type Head } from './verify-chain.ts';
import { caseFaults, decisionFaults, evidenceFaults, standingFaults } from './verify-consequences.ts';
import { contentFaults, snapshotFaults } from './verify-content.ts';

/** Faults that are named one by one; of more the number is said. */
const MOST_NAMED = 100;

/** What does not hold of a workspace; the chain comes first, and without it nothing is compared with it. */
export async function verifyWorkspace(
  store: ReadStore,
  progress: Progress,
  held: Head | undefined,
): Promise<OutputOf<'audit.verify'>> {
  const faults: Sentence[] = fileProblems(store).map((what) => sentence('audit.file-damaged', { what }));
  for (const name of schemaDifferences(store)) faults.push(sentence('audit.schema-changed', { name }));
  const told = new ToldByEvents();
  const chain = await checkChain(store, { progress, held, told });
  if (chain.broken) faults.unshift(chain.broken.why);
  else
    faults.push(
      ...standingFaults(store, told),
      ...caseFaults(store, told),
      ...decisionFaults(store, told),
      ...evidenceFaults(store, told),
    );
  faults.push(...(await contentFaults(store, progress)), ...(await snapshotFaults(store, progress)));
  const { events, head, signatures } = chain;
  const [first] = faults;
  return {
    intact: faults.length === 0,
    events,
    head,
    signatures,
    heldHead: held ? `${held.sequence}:${held.hash}` : null,
    brokenAt: chain.broken?.at ?? null,
    faultCount: faults.length,
    faults: faults.slice(0, MOST_NAMED),
    message: first ?? sentence('audit.intact', { events, signatures }),
  };
}
