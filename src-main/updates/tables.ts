export interface UpdatesTables {
  update_place: { id: 'place'; address: string; revision: number }
  update_try: { number: number; at: string; kind: string; why: string }
}
