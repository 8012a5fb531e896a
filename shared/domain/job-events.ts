/** What jobs write into the audit chain of themselves, beside the commands of officers. */
export type JobEvent = 'case.rescore' | 'lab.fail' | 'lab.finish' | 'lab.fold' | 'lab.read';
