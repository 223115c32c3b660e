'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { memberAction } from '@/lib/access/action'
import { readAs } from '@/lib/access/doors'
import {
  createClient,
  deleteClient,
  editClient,
  quickCreateClient,
  restoreClient,
} from './commands'
import {
  clientIdInput,
  clientInput,
  editClientInput,
  findClientsInput,
  quickClientInput,
} from './input'
import { listClientChoices } from './queries'

export async function createClientAction(input: unknown) {
  return memberAction(clientInput, input, async (actor, client) => {
    await createClient(actor, client)
    redirect(`/clients/${client.id}`)
  })
}

export async function editClientAction(input: unknown) {
  return memberAction(editClientInput, input, async (actor, client) => {
    await editClient(actor, client)
    redirect(`/clients/${client.id}`)
  })
}

export async function deleteClientAction(input: unknown) {
  return memberAction(clientIdInput, input, async (actor, { id }) => deleteClient(actor, id))
}

export async function restoreClientAction(input: unknown) {
  return memberAction(clientIdInput, input, async (actor, { id }) => {
    const restored = await restoreClient(actor, id)
    refresh()
    return restored
  })
}

export async function quickCreateClientAction(input: unknown) {
  return memberAction(quickClientInput, input, quickCreateClient)
}

export async function findClientsAction(input: unknown) {
  return memberAction(findClientsInput, input, (actor, { search }) =>
    readAs(actor, tx => listClientChoices(tx, search)),
  )
}
