import { z } from 'zod'

/** The SHA-256 of a file, as the browser computed it. */
export const verifyPdfInput = z.object({
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'This is no fingerprint of a file. Choose the PDF again.'),
})
