/** Sentences about what the machine refuses: each says the cause, that nothing was changed, and what to do. */

export const machineSentences = {
  'machine.disk-full': 'The disk is full. Nothing was changed. Make room on it and try again.',
  'machine.no-access':
    'The system does not let the desk write here. Nothing was changed. Check the rights of the workspace and its folder, and whether the disk is read-only.',
  'machine.too-many-files':
    'The system has too many files open. Nothing was changed. Close other programs and try again.',
  'machine.disk-fails':
    'The disk could not be read or written. Nothing was changed. Copy workspace and key file to another disk, verify the copy, and go on with it.',
  'machine.no-memory':
    'The machine has too little memory for this. Nothing was changed. Close other programs and try again.',
  'machine.file-gone':
    'The workspace file is no longer where it was opened. Nothing was changed. Put it back, or sign out and open it where it is.',
  'machine.file-replaced':
    'Another file lies where the workspace was opened. Nothing was changed. Sign out and open the workspace again.',
  'machine.lock-gone':
    'The lock of the workspace was taken away: another program could write to it at the same time. Nothing was changed. Sign out and open the workspace again.',
  'machine.hard-link':
    'The workspace file has a second name (a hard link), by which another program could write to it at the same time. Nothing was changed. Remove one of the names.',
} as const;
