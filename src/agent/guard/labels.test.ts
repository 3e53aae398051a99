import { describe, expect, it } from 'vitest'
import type { Action } from '../../page/action'
import { firstLookAt, sketch } from '../../page/sketch'
import { DEFAULT_LIMITS } from '../budget'
import type { Errand } from '../log'
import type { Approval } from './approval'
import { judge } from './judge'

/** What is asked before the node `e1` of a page is clicked, or what else is done. */
function asked(task: string, lines: string, action: Action = { kind: 'click', ref: 'e1' }): Approval | undefined {
  const page = sketch(`page "Shop" url="https://shop.example/"\n${lines}`)
  const errand: Errand = { task, policies: 'code', sources: ['model'], attended: true, limits: DEFAULT_LIMITS }
  const start = {
    kind: 'start',
    version: 1,
    errand,
    seen: [firstLookAt(page)],
    at: 0,
    today: { year: 2026, month: 3, day: 4 },
  } as const
  return judge(action, page, errand, [start], { rules: [], secrets: [] })
}

const labels = (list: string): string[] =>
  list
    .split(/\s*[|\n]\s*/)
    .map((one) => one.trim())
    .filter(Boolean)
const button = (label: string): string => `button ${JSON.stringify(label)} [e1]`

/** What is done by a button of this name can't be taken back, or others see it. */
const DEEDS = labels(`
  Pay | Pay now | Pay with PayPal | Buy with 1-Click | Buy now | Buy it now | Purchase | Complete purchase | Complete order
  Complete booking | Checkout and pay | Place order | Place your order | Submit order | Confirm order | Confirm and pay
  Confirm booking | Book now | Reserve now | Donate $10 | Subscribe | Start free trial | Upgrade plan | Add funds | Sell
  Send | Send message | Send email | Send now | Post | Post comment | Post reply | Publish | Publish now | Tweet | Invite
  Send invitation | Submit | Submit application | Submit claim | Submit review | Edit and publish | New & send
  Delete | Delete account | Delete forever | Remove | Remove from list | Discard | Discard draft | Empty trash | Clear history
  Clear all data | Cancel subscription | Cancel order | Cancel booking | Unsubscribe | Leave group | Deactivate account
  Close account | Reset to factory settings | Merge pull request | Close issue | Deploy | Deploy to production | Rollback
  Transfer | Transfer money | Send money | Withdraw | Confirm transfer | Accept offer | Accept invitation | I agree
  Sign and submit | Authorize | Allow | Grant access | Make public | Vote | Sign up | Create account | Register | Enroll
  Save changes | Approve | Report abuse | Request refund | Revoke token | Rotate key | Generate API key | Install | Download
  Zahlungspflichtig bestellen | Jetzt kaufen | Bezahlen | Bestellung abschicken | Nachricht senden | Veröffentlichen
  Konto löschen | Entfernen | Abonnieren | Kündigen | Absenden | Acheter maintenant | Payer | Valider la commande
  Confirmer la commande | Envoyer le message | Publier | Supprimer | Supprimer le compte | Se désabonner | Pagar
  Comprar ahora | Realizar pedido | Confirmar pedido | Enviar | Publicar | Eliminar | Borrar todo | Paga ora | Acquista
  Conferma ordine | Invia | Pubblica | Elimina | Finalizar compra | Excluir conta | Bestelling plaatsen | Betalen
  Verzenden | Verwijderen | Köp nu | Skicka | Ta bort | Kjøp nå | Slett | Zapłać | Kup teraz | Wyślij | Usuń | Оплатить
  Оформить заказ | Отправить | Опубликовать | Удалить | 支払う | 注文を確定する | 送信 | 投稿する | 削除 | 提交订单 | 立即支付
  发送 | 发布 | 删除 | 결제하기 | 보내기 | 삭제 | Satın al | Gönder | Sil | ادفع الآن | إرسال | حذف`)

/** What is done by a button of this name can be gone back on, or only shows something. */
const STEPS = labels(`
  Search | Find | Go | Next | Previous | Back | Continue | Continue shopping | Next step | More | Show more | Load more
  Read more | Details | View details | View order | View cart | Cart | Add to cart | Add to basket | Add to bag
  Add to wishlist | Save for later | Favorite | Like | Filter | Apply filters | Apply | Sort | Sort by price | Reset filters
  Clear filters | Clear | Clear search | Cancel | Close | Dismiss | OK | Got it | Skip | Not now | Maybe later | Edit
  Edit profile | Change | Change password | New message | Compose | Write a review | New post | Create post | Add comment
  Menu | Settings | Account | Help | Log in | Sign in | Log out | Sign out | Payment methods | Payment options
  Order history | Orders | My orders | Delivery options | Shipping | Checkout | Proceed to checkout | Go to checkout | Preview
  Print | Copy | Copy link | Expand | Collapse | Play | Pause | Mute | Zoom in | Refresh | Reload | Undo | Redo | Select all
  Deselect all | Choose file | Upload | Browse | Calendar | Today | Previous month | Remove filter | Remove filter: Red
  Clear selection | Increase quantity | Decrease quantity | Deleted items | Sent | Drafts | Posts | Postcode lookup
  Find address | Post code | Payment | Orders (3) | Buying guide | Download options | Allowed domains | Agreement
  Booking details | Reserved | Voting results | How to delete an account | Show deleted | View invitations | Reply | Share
  Reject all | Only necessary cookies | Decline
  Weiter | Zurück | Suchen | In den Warenkorb | Zum Warenkorb | Zur Kasse | Filter anwenden | Mehr anzeigen | Schließen
  Abbrechen | Anmelden | Einloggen | Nur notwendige | Rechercher | Suivant | Précédent | Ajouter au panier | Voir plus | Fermer
  Annuler | Se connecter | Tout refuser | Buscar | Siguiente | Añadir al carrito | Ver más | Cerrar | Cancelar
  Iniciar sesión | Cerca | Avanti | Aggiungi al carrello | Annulla | Zoeken | Volgende | In winkelwagen | Sök | Nästa
  Lägg i varukorg | Szukaj | Dalej | Dodaj do koszyka | Anuluj | Поиск | Далее | В корзину | Отмена | Войти | 検索 | 次へ
  カートに入れる | キャンセル | ログイン | 搜索 | 下一步 | 加入购物车 | 取消 | 登录 | 검색 | 다음 | 장바구니에 담기 | 취소 | 로그인
  Ara | İleri | Sepete ekle | İptal | بحث | التالي | إلغاء`)

describe('buttons as pages call them, for a task that only looks', () => {
  it.each(DEEDS)('asks before “%s”', (label) => {
    expect(asked('Look at what is new', button(label))).toBeDefined()
  })

  it.each(STEPS)('does not ask before “%s”', (label) => {
    expect(asked('Look at what is new', button(label))).toBeUndefined()
  })
})

describe('wherever a button’s name comes from', () => {
  it.each([
    ['a picture in it', 'button [e1]\n  img "Delete"', 'delete'],
    ['its title', 'button [e1] about="Send message"', 'send'],
    ['an icon by its class', 'button [e1] hint="trash"', 'delete'],
    ['a sign', 'icon "delete trash" [e1] clickable', 'delete'],
    ['its value', 'button "Submit order" [e1] type=submit', 'pay'],
    ['a picture that is the button', 'button "Buy now" [e1] type=image', 'pay'],
    ['a text in a box that takes clicks', 'generic [e1] clickable\n  "Place order"', 'pay'],
    ['a text in a button', 'button "Publish" [e9]\n  text "Publish" [e1]', 'send'],
    ['a link that is a button', 'link "Delete" [e1] href="#"', 'delete'],
    ['an entry of a menu', 'menuitem "Delete…" [e1]', 'delete'],
  ])('%s', (_where, lines, kind) => {
    expect(asked('Look at what is new', lines)).toMatchObject({ kind })
  })
})

describe('what the user asked for in their own words is not asked again', () => {
  it.each([
    ['Reply to Bob that I am late', 'Send'],
    ['Email Bob the minutes', 'Send message'],
    ['Ann wants her message to be sent to Bob', 'Send'],
    ['Search for films by Burris from 1973', 'Submit'],
    ['Suche Flüge nach Rom', 'Submit'],
    ['Find the mail from Ann and answer it', 'Send'],
    ['Please message Ann that I come', 'Send'],
    ['Comment “Nice” on the first picture', 'Post comment'],
    ['Antworte Bob, dass ich komme', 'Senden'],
    ['Apply for the job in Oslo', 'Submit application'],
    ['Book a table for two at seven', 'Confirm reservation'],
    ['Book a table for two at seven', 'Complete booking'],
    ['Make an appointment for Monday', 'Confirm appointment'],
    ['Cancel my order 4711', 'Cancel order'],
    ['Close my account', 'Close account'],
    ['Delete the first draft', 'Move to trash'],
    ['Remove the second lamp from the cart', 'Remove item'],
    ['Unsubscribe me from the newsletter', 'Unsubscribe'],
    ['Change my e-mail address to a@b.example', 'Save profile'],
    ['Register me as Ada', 'Create account'],
    ['Download the invoice', 'Download'],
  ])('%s: %s', (task, label) => {
    expect(asked(task, button(label))).toBeUndefined()
  })
})

describe('what goes beyond what the user asked for is', () => {
  it.each([
    ['Buy the lamp', 'Submit order', 'pay'],
    ['Order a pizza', 'Confirm order', 'pay'],
    ['Delete the first draft', 'Delete all messages', 'delete'],
    ['Cancel my order 4711', 'Delete account', 'delete'],
    ['Reply to Bob that I am late', 'Delete', 'delete'],
    ['Reply to Bob that I am late', 'Transfer', 'pay'],
    ['Find a table for two', 'Reserve now', 'submit'],
    ['Save the draft', 'Publish', 'send'],
    ['Read the mail and the reply to it', 'Send', 'send'],
    ['Search for a table for two', 'Reserve now', 'submit'],
    ['Search for the sent messages', 'Send', 'send'],
    ['Read such messages', 'Submit', 'submit'],
    ['Find the answer to the message from Ann', 'Post', 'send'],
    ['Download the invoice', 'Delete invoice', 'delete'],
  ])('%s: %s', (task, label, kind) => {
    expect(asked(task, button(label))).toMatchObject({ kind })
  })
})

describe('what stands around a button', () => {
  const form = (lines: string, name = 'Continue'): string => `form [e9]\n${lines}\n  button "${name}" [e1]`

  it('says nothing by what its fields and boxes are called', () => {
    expect(
      asked('Fill in Ada', form('  checkbox "Send me offers by post" [e2]\n  radio "Buy later" [e3]')),
    ).toBeUndefined()
    expect(
      asked('Fill in Ada', form('  textbox "Delivery address" [e2]\n  link "Delete" [e3] href="#"')),
    ).toBeUndefined()
  })

  it('says it by what it asks', () => {
    const dialog = (question: string): string => `dialog "Please confirm" [e9]\n  "${question}"\n  button "Yes" [e1]`
    expect(asked('Look', dialog('Delete all 3 messages?'))).toMatchObject({ kind: 'delete' })
    expect(asked('Look', dialog('Send to 40 people?'))).toMatchObject({ kind: 'send' })
    expect(asked('Look', dialog('Stay signed in?'))).toBeUndefined()
  })

  it('is about money where a card or an account is asked for, whatever the button is called', () => {
    const card = '  textbox "Card number" [e2]\n  textbox "CVC" [e3]'
    const bank = '  textbox "IBAN" [e2]\n  textbox "Amount" [e3]'
    for (const name of ['Continue', 'Submit', 'Confirm']) {
      expect(asked('Fill in and submit', form(card, name))).toMatchObject({ kind: 'pay' })
      expect(asked('Fill in and submit', form(bank, name))).toMatchObject({ kind: 'pay' })
    }
    expect(asked('Send Bob 20 €', form(bank, 'Send'))).toMatchObject({ kind: 'pay' })
    expect(asked('Fill in and submit', form('  textbox "Amount" [e2]', 'Submit'))).toBeUndefined()
    expect(asked('Look', form(card, 'Back'))).toBeUndefined()
  })
})

describe('Enter in a field', () => {
  const enter: Action = { kind: 'press', key: 'Enter', ref: 'e1' }

  it('is asked about as the button that it stands for, by name', () => {
    const form = 'form [e9]\n  textbox "Card holder" [e1]\n  button "Cancel" [e2] type=button\n  button "Pay $20" [e3]'
    expect(asked('Look', form, enter)).toMatchObject({
      kind: 'pay',
      what: 'Press Enter in the field “Card holder”, as a click on the button “Pay $20” would.',
      of: 'Pay $20',
    })
  })

  it('does what the first button that sends the form does, not those behind it', () => {
    const form =
      'form [e9]\n  textbox "Name" [e1]\n  button "Next" [e2] type=submit\n  button "Delete" [e3] type=submit'
    expect(asked('Look', form, enter)).toBeUndefined()
  })

  it.each([
    'form [e9]\n  textbox "Email" [e1]\n  textbox "Password" [e2]\n  button "Log in" [e3]',
    'search [e9]\n  searchbox "Search" [e1]\n  button "Buy" [e2]',
    'form [e9]\n  textbox "City" [e1]\n  button "Delete" [e2] type=button\n  button "Next" [e3] type=submit',
    'textbox "Name" [e1]',
  ])('is not asked about in %s', (lines) => {
    expect(asked('Look', lines, enter)).toBeUndefined()
  })
})
