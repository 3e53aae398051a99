import { findContainer } from '../../page/container'
import { find } from '../../page/find'
import { isInteractive } from '../../page/line'
import type { PageNode } from '../../page/node'
import { nodeAt, nodesOf, type Observation } from '../../page/observation'
import type { Target } from '../../page/target'

/**
 * What takes files on the page, the surest first: file fields, then what is pressed to choose a file, then where files are
 * dropped. The field itself is often hidden behind one of these.
 */
export function placesForFiles(page: Observation): PageNode[] {
  const ranked = [...nodesOf(page)].flatMap((node) => {
    const rank = rankOf(node)
    return rank === undefined ? [] : { node, rank }
  })
  return ranked.sort((one, other) => one.rank - other.rank).map(({ node }) => node)
}

/**
 * The place of this name, or the control of this name whatever it says, else the surest place in the group of this name or below
 * the heading; undefined when none is clearly meant.
 */
export function placeNamed(page: Observation, target: Target): PageNode | undefined {
  const isPlace = (node: PageNode): boolean => rankOf(node) !== undefined
  const { best } = find(page, target, { suits: isPlace })
  if (best) return best
  const control = find(page, target, { suits: canBePressed })
  if (control.best && (control.candidates[0]?.score ?? 0) >= 0.75) return control.best
  const inside = [...(findContainer(page, target, isPlace) ?? [])].flatMap((ref) => nodeAt(page, ref) ?? [])
  return inside.sort((one, other) => (rankOf(one) ?? 0) - (rankOf(other) ?? 0))[0]
}

function rankOf(node: PageNode): number | undefined {
  if (node.states.inert || node.states.disabled) return undefined
  if (node.input === 'file') return 0
  const words = `${node.name} ${node.description ?? ''} ${isInteractive(node) ? (node.hint ?? '') : ''}`
  if (words.length > 160) return undefined
  if (isInteractive(node)) return canBePressed(node) ? pressedRank(words) : undefined
  return DROPPED.test(words) ? 3 : undefined
}

const pressedRank = (words: string): number | undefined =>
  (VERB.test(words) && NOUN.test(words)) || DROPPED.test(words) ? 1 : VERB_ALONE.test(words) ? 2 : undefined

const canBePressed = ({ role, states }: PageNode): boolean => PRESSED.has(role) || states.clickable === true
const PRESSED = new Set(['button', 'link', 'menuitem'])

const VERB =
  /(?<!\p{L})(browse|choose|select|add|attach|upload|pick|import|insert|change|durchsuchen|ausw(ä|ae)hlen|w(ä|ae)hlen|hochladen|anh(ä|ae)ngen|hinzuf(ü|ue)gen|parcourir|choisir|s(é|e)lectionner|ajouter|joindre|importer|t(é|e)l(é|e)verser|examinar|elegir|seleccionar|adjuntar|subir|cargar|escolher|selecionar|anexar|enviar|carregar|scegli|sfoglia|allega|carica|kies|bladeren|toevoegen|uploaden|v(ä|ae)lg|bifoga|v(æ|ae)lg|legg|wybierz|dodaj|vybrat|выбрать|загрузить|прикрепить)(?!\p{L})|选择|上传|添加|選択|アップロード|添付|선택|업로드|첨부/iu
const NOUN =
  /(?<!\p{L})(files?|photos?|pictures?|images?|avatar|logo|documents?|attachments?|resum(e|é)|cv|pdf|csv|videos?|receipts?|datei(en)?|bild(er)?|fotos?|dokumente?|anhang|fichiers?|pi(è|e)ces? jointes?|archivos?|im(á|a)gen(es)?|adjuntos?|arquivos?|imagem|anexos?|allegat[oi]|documenti?|bestand(en)?|afbeelding(en)?|fil(er)?|plik(i)?|soubor(y)?|файлы?|фото)(?!\p{L})|文件|图片|照片|附件|ファイル|画像|写真|파일|사진|이미지/iu
/** What names nothing else: `Browse`, `Upload`, a paper clip. */
const VERB_ALONE =
  /^\s*(browse|upload|attach|attachments?|durchsuchen|hochladen|anh(ä|ae)ngen|parcourir|joindre|examinar|subir|adjuntar|sfoglia|carica|allega|bladeren|上传|アップロード|업로드)\b|(?<!\p{L})(paper-?clip|attach(ment)?|upload)(?!\p{L})/iu
const DROPPED =
  /(?<!\p{L})(drop|drag)(?!\p{L}).{0,40}(?<!\p{L})(here|files?|photos?|images?|documents?|in)(?!\p{L})|(ziehen|ablegen|d(é|e)poser|glisser|arrastr\p{L}*|soltar|trascina|sleep|slepp|dra og slipp|przeci(ą|a)gnij|перетащите)|拖|ドラッグ|끌어/iu
