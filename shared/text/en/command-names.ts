/** What was done, as the audit room names the commands of the contract; one without a name does not compile. */

import type { OperationName, Operations } from '../../contract/operations.ts';
import type { JobEvent } from '../../domain/job-events.ts';

/** Drafts leave no event. */
type Command = Exclude<
  { [N in OperationName]: Operations[N] extends { kind: 'command' } ? N : never }[OperationName],
  `draft.${string}`
>;

const commands: Readonly<Record<Command | JobEvent, string>> = {
  'case.create': 'Case opened',
  'case.edit': 'Facts changed',
  'case.propose': 'Terms proposed',
  'case.rescore': 'Open cases scored anew',
  'case.withdraw': 'Case withdrawn',
  'decision.accept': 'Acceptance recorded',
  'decision.approve': 'Approval given',
  'decision.close': 'Loan closed',
  'decision.confirmConditions': 'Conditions confirmed',
  'decision.decline': 'Case declined',
  'decision.disburse': 'Money released',
  'decision.meetCondition': 'Condition recorded as met',
  'decision.recommend': 'Terms recommended',
  'decision.return': 'Case returned',
  'decision.startMonitoring': 'Monitoring started',
  'decision.startReview': 'Review started',
  'decision.submit': 'Case submitted',
  'evidence.addRecord': 'Record entered by hand',
  'evidence.correctRecord': 'Record corrected',
  'evidence.import': 'Evidence imported',
  'evidence.removeRecord': 'Record removed',
  'evidence.removeSource': 'Source file removed',
  'intake.import': 'Applications imported',
  'lab.addTable': 'Lab: table added',
  'lab.challenge': 'Lab: run challenged',
  'lab.edit': 'Lab: points changed',
  'lab.fail': 'Lab: run failed',
  'lab.finish': 'Lab: run finished',
  'lab.fold': 'Lab: fold scored',
  'lab.read': 'Lab: folds counted',
  'lab.removeTable': 'Lab: table removed',
  'lab.resume': 'Lab: run resumed',
  'lab.start': 'Lab: run started',
  'lab.stop': 'Lab: run stopped',
  'model.activate': 'Model put in force',
  'model.challenge': 'Challenger set',
  'model.import': 'Model imported',
  'model.propose': 'Model proposed',
  'model.refuse': 'Model refused',
  'officer.create': 'New officer asked for',
  'officer.disable': 'Officer disabled',
  'officer.edit': 'Change of an officer asked for',
  'officer.enable': 'Enabling asked for',
  'officer.resetPassword': 'Password reset asked for',
  'officer.confirm': 'Change of an officer confirmed',
  'officer.refuse': 'Change of an officer refused',
  'policy.activate': 'Policy put in force',
  'policy.propose': 'Policy proposed',
  'policy.refuse': 'Policy refused',
  'progress.cancel': 'Work cancelled',
  'session.changePassword': 'Password changed',
  'session.readNotices': 'Notices read',
  'session.setLanguage': 'Language chosen',
  'session.recover': 'Access recovered',
  'session.signIn': 'Signed in',
  'session.signOut': 'Signed out',
  'workspace.create': 'Workspace made',
  'workspace.createSample': 'Sample made',
};

export const commandNames = { commands } as const;
