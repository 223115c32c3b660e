/** Everything a company has, in one file to take away. */

export const exportStatuses = ['waiting', 'running', 'ready', 'failed', 'expired'] as const
export type ExportStatus = (typeof exportStatuses)[number]
