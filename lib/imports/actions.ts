'use server'

import { memberAction } from '@/lib/access/action'
import { checkImport, discardImport, readProgress, remapImport, runImport } from './commands'
import { importIdInput, importStepInput, mappingInput } from './input'

export async function checkImportAction(input: unknown) {
  return memberAction(mappingInput, input, checkImport)
}

export async function remapImportAction(input: unknown) {
  return memberAction(importStepInput, input, remapImport)
}

export async function runImportAction(input: unknown) {
  return memberAction(importStepInput, input, runImport)
}

export async function discardImportAction(input: unknown) {
  return memberAction(importIdInput, input, discardImport)
}

/** How far it is; asked every second or two while somebody looks. */
export async function readProgressAction(input: unknown) {
  return memberAction(importIdInput, input, readProgress)
}
