/** Which editors are open in this browser, over all its tabs; a tab that is closed or crashes lets go by itself. */

const prefix = 'draft-editor/'

/** Holds an editor's name until the returned function is called. */
export function holdEditor(editorId: string): () => void {
  let release = () => {}
  const held = new Promise<void>(resolve => {
    release = resolve
  })
  void navigator.locks?.request(prefix + editorId, () => held)
  return release
}

/** The ids of all open editors; null where the browser cannot tell, as without https. */
export async function openEditors(): Promise<Set<string> | null> {
  const locks = await navigator.locks?.query()
  if (!locks) return null
  const names = (locks.held ?? []).flatMap(lock => lock.name ?? [])
  return new Set(
    names.filter(name => name.startsWith(prefix)).map(name => name.slice(prefix.length)),
  )
}
