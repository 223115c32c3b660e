/** How many imports were worked on, and what came of them. */
export interface ImportsSummary {
  checked: number
  imported: number
  failed: number
}

export const nothingWorkedOn: ImportsSummary = { checked: 0, imported: 0, failed: 0 }

/** An import that this process works on until its lease ends; signs of life move the end. */
export interface HeldImport {
  companyId: string
  id: string
  lockedUntil: Date
  /** Rows done so far of the step. */
  done: number
  /** Somebody else has it by now: whatever is under way must not count. */
  isLost: boolean
}

/** What a check found, in numbers. */
export interface Counts {
  createCount: number
  skipCount: number
  problemCount: number
}
