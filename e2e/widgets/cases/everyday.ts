import { type Calls, type Case, call, type Suite } from '../case'

const one = (
  behaviour: Case['behaviour'],
  name: string,
  calls: Calls,
  holds: Case['holds'],
  more: Partial<Case> = {},
): Case => ({ behaviour, name, calls, holds, ...more })

const offers: readonly Case[] = [
  one('list', 'the cheapest is booked', [call('choose_item', { criterion: 'cheapest', action: 'Book' })], {
    done: ['book Pine Lodge'],
  }),
  one('list', 'the best rated is liked', [call('choose_item', { criterion: 'highest rating', action: 'Like' })], {
    done: ['like The Lantern'],
  }),
  one('list', 'all of one person', [call('click_all', { target: 'Like', within: 'found by Ann' })], {
    done: ['like Harbour View', 'like The Lantern', 'like Station Inn'],
  }),
  one('list', 'a result on another page', [call('open_result', { n: 8, list: 'Guides' })], { opened: ['Guide 8'] }),
  one(
    'list',
    'counted and used',
    [{ ...call('count', { target: 'Like' }), as: 'many' }, call('open_result', { n: '{many}', list: 'Guides' })],
    { opened: ['Guide 5'] },
  ),
  one('open', 'what is folded away', [call('reveal', { target: 'Behind the house' })], {
    isParkingShown: true,
  }),
]

const desk: readonly Case[] = [
  one('text', 'some words are marked', [call('select_text', { text: 'The ferry left at noon' })], {
    marked: 'The ferry left at noon',
  }),
  one('text', 'made bold', [call('format_text', { style: 'bold', text: 'good news', editor: 'Letter' })], {
    bold: ['good news'],
  }),
  one('text', 'copied from one field to another', [call('copy_text', { from: 'Draft', to: 'Message' })], {
    message: 'Meet me at the pier.',
  }),
  one('text', 'replaced by keys', [call('press_keys', { keys: 'Control+a Delete H o Enter', target: 'Draft' })], {
    draft: 'Ho\n',
  }),
  one(
    'text',
    'read and used',
    [
      { ...call('read_text', { target: 'Town', part: 'first word' }), as: 'word' },
      call('fill_text', { field: 'Message', text: 'To {word}!' }),
    ],
    { message: 'To Bergen!' },
  ),
  one(
    'number',
    'worked out and used',
    [{ ...call('calculate', { from: 'The bill' }), as: 'sum' }, call('fill_text', { field: 'Total', text: '{sum}' })],
    { total: '47' },
  ),
  one('form', 'from what is on record', [call('copy_labelled', {})], { given: 'Ada', town: 'Bergen' }),
  one('option', 'native colour', [call('choose_color', { field: 'Colour', color: 'teal' })], { colour: '#008080' }),
  one('drag', 'to the top of a list', [call('move_item', { item: 'Caravan', to: 'top' })], {
    songs: ['Caravan', 'Aurora', 'Ballad', 'Dusk'],
  }),
  one('drag', 'by its handle', [call('resize', { target: 'Preview', side: 'width', to: 'larger', pixels: 40 })], {
    isWider: true,
  }),
  one(
    'text',
    'a command, and what it printed',
    [
      { ...call('run_command', { command: 'ls', part: 'word ending in .txt' }), as: 'file' },
      call('fill_text', { field: 'Message', text: '{file}' }),
    ],
    { ran: ['ls'], message: 'notes.txt' },
  ),
  one('open', 'there and back', [call('navigate', { to: '#notes' }), call('navigate', { to: 'back' })], { place: '' }),
  one('wait', 'nobody is there to ask', [call('ask_user', { question: 'Which song?' })], {}, { fails: 'needs_user' }),
]

/** What people do with words, figures and lists, on pages of our own. */
export const everyday: readonly Suite[] = [
  { page: 'offers', library: 'cards and results', cases: offers },
  { page: 'desk', library: 'words and figures', cases: desk },
]
