export interface UpdatesTables {
  update_place: { id: 'place'; address: string; revision: number }
}
