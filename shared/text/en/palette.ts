/** Words of the command palette and the keyboard help. */
export const paletteText = {
  label: 'Find a case or an action',
  placeholder: 'Name, number, room or action',
  goTo: (room: string) => `Go to ${room}`,
  groups: { actions: 'Here', rooms: 'Rooms', cases: 'Cases', desk: 'Desk' },
  lock: 'Lock the desk',
  keyboard: 'Show the keyboard',
  scheme: { light: 'Use the light scheme', dark: 'Use the dark scheme' },
  nothing: 'Nothing fits. Cases are found by name, number and registration id.',
  help: {
    title: 'Keyboard',
    palette: 'Find a case or an action',
    go: (room: string) => `Go to ${room}`,
    search: 'Search the worklist',
    newCase: 'New case, on the worklist',
    move: 'Move in a table',
    open: 'Open the row',
    back: 'Close a dialog',
    help: 'This help',
    off: 'Single letters can be switched off in Settings, Appearance.',
  },
} as const;
