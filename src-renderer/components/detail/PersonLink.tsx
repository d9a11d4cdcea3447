import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'

/** Leads to the page of whoever has a thing. */
export const PersonLink = ({ id, name }: { id: string; name: string }) => (
  <Anchor
    underline="always"
    renderRoot={(props) => <Link to="/people/$id" params={{ id }} {...props} />}
  >
    {name}
  </Anchor>
)
