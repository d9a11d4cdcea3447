/** Why something is not possible and what else is, a line each. */
export const RefusalLines = ({ lines }: { lines: readonly string[] }) => (
  <>
    {lines.map((line) => (
      <span key={line} style={{ display: 'block' }}>
        {line}
      </span>
    ))}
  </>
)
