/** What is said around a document on screen; its own words follow its language. */
export const documents = {
  changes: {
    same: 'Both versions say the same.',
    what: 'What',
    before: 'Before',
    after: 'After',
    nothing: 'nothing',
    added: 'Added',
    removed: 'Removed',
    changed: 'Changed',
    moved: 'Moved',
    movedSection: 'Moved to another section',
    of: {
      added: (aspect: string) => `${aspect} added`,
      removed: (aspect: string) => `${aspect} removed`,
      changed: (aspect: string) => `${aspect} changed`,
    },
  },
} as const
