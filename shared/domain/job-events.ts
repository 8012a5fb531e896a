/** What jobs write into the audit chain of themselves, beside the commands of officers. */
export type JobEvent = 'case.rescore' | 'lab.fail' | 'lab.finish' | 'lab.fold' | 'lab.read';

/** What the desk itself writes into the audit chain: sign-ins that failed since somebody last signed in. */
export type DeskEvent = 'session.refused';
