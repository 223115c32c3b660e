/** What many screens say. */
export const common = {
  cancel: 'Cancel',
  close: 'Close',
  save: 'Save',
  delete: 'Delete',
  undo: 'Undo',
  back: 'Back',
  next: 'Next',
  none: 'None',
  optional: 'Optional',
  tryAgain: 'Try again',
} as const
