import { describe, expect, it } from 'vitest'
import { decode } from './decode'

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : part)))
/** 李明 and 上海 in GBK. */
const LI_MING = [0xc0, 0xee, 0xc3, 0xf7]
const SHANGHAI = [0xc9, 0xcf, 0xba, 0xa3]

describe('decode', () => {
  it('takes UTF-8 as such, with and without a mark', () => {
    expect(decode(Uint8Array.from(Buffer.from('Name\nJosé 李明')), false)).toEqual({ text: 'Name\nJosé 李明' })
    expect(decode(bytes([0xef, 0xbb, 0xbf], 'Name'), false)).toEqual({ text: 'Name' })
  })

  it('takes UTF-16 of both orders, with and without a mark', () => {
    const little = Buffer.from('Name,x\n李明,1', 'utf16le')
    const big = Buffer.from(little).swap16()
    for (const text of [little, big, Buffer.from([0xff, 0xfe, ...little]), Buffer.from([0xfe, 0xff, ...big])]) {
      expect(decode(Uint8Array.from(text), false)).toEqual({ text: 'Name,x\n李明,1' })
    }
  })

  it('knows Chinese whatever language the reader speaks, and says that it was guessed', () => {
    const file = bytes('Name,City\n', LI_MING, ',', SHANGHAI, '\n')
    for (const chinese of [true, false]) {
      expect(decode(file, chinese)).toEqual({ text: 'Name,City\n李明,上海\n', guessed: 'GB 18030' })
    }
  })

  it('takes Western letters for what they are, also for a reader of Chinese', () => {
    const file = bytes('Name\nJos', [0xe9], ',M', [0xfc], 'ller,Gr', [0xf6, 0xdf], 'e,', [0xc5], 'ngstr', [0xf6], 'm\n')
    const text = 'Name\nJosé,Müller,Größe,Ångström\n'
    for (const chinese of [true, false]) expect(decode(file, chinese)).toEqual({ text, guessed: 'Windows-1252' })
  })

  it('takes no spreadsheet for text', () => {
    expect(decode(bytes([0x50, 0x4b, 3, 4, 0, 0, 8, 0]), false)).toBeUndefined()
  })
})
