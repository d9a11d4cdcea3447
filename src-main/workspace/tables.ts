export interface WorkspaceTables {
  draft: { account: string; form: string; content: string; saved_at: string }
  preference: { account: string; name: string; value: string }
  list_view: {
    id: string
    list: string
    name: string
    content: string
    is_default: number
    revision: number
  }
}
