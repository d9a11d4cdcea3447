import { useCallback, useState, type ComponentType } from 'react'

/**
 * A part that is fetched when somebody first asks for it. `want` answers once it is there, so that
 * what opens has its fields at once and the focus finds them.
 */
export const useLatePart = <Props>(
  fetch: () => Promise<ComponentType<Props>>,
): { part: ComponentType<Props> | null; want: () => Promise<void> } => {
  const [part, setPart] = useState<{ component: ComponentType<Props> } | null>(null)
  const want = useCallback(async () => {
    const component = await fetch()
    setPart((before) => before ?? { component })
  }, [fetch])
  return { part: part?.component ?? null, want }
}
