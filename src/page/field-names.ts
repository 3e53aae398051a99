import { fold } from './words'

/**
 * What forms call the fields that every form has, by the names that HTML gives them for autofill
 * (https://html.spec.whatwg.org/#autofill-field), and a few more: people say `zip` where a page says `Postcode`. Only whole names stand
 * here, none that is also said of another field. `_` joins the words of one.
 */
const NAMES: { readonly [field: string]: string } = {
  'given-name': `first_name given_name forename vorname rufname prenom nombre nombre_de_pila nome primeiro_nome voornaam fornamn fornavn
    imie jmeno keresztnev имя ім_я 名 名字 이름`,
  'family-name': `last_name family_name surname second_name nachname familienname zuname nom_de_famille apellido apellidos cognome
    sobrenome apelido achternaam familienaam efternamn etternavn efternavn nazwisko prijmeni vezeteknev фамилия прізвище 姓 姓氏 성`,
  name: `full_name name_and_surname first_and_last_name vor_und_nachname vollstandiger_name nom_complet nom_et_prenom nombre_completo
    nombre_y_apellidos nome_completo nome_e_cognome volledige_naam fullstandigt_namn fullt_navn imie_i_nazwisko фио полное_имя 姓名 氏名 お名前 성명`,
  email: `email e_mail mail email_address e_mail_address mail_address emailadresse e_mail_adresse mailadresse mail_adresse courriel
    adresse_email adresse_e_mail adresse_mail adresse_electronique correo correo_electronico direccion_de_correo posta_elettronica
    indirizzo_email indirizzo_e_mail endereco_de_email e_mailadres emailadres e_postadress epost e_post adres_email adres_e_mail
    электронная_почта адрес_электронной_почты почта имейл 邮箱 电子邮件 电子邮箱 メール メールアドレス 이메일 이메일_주소`,
  tel: `phone phone_number telephone telephone_number tel tel_no mobile mobile_number mobile_phone cell cell_phone contact_number
    telefon telefonnummer rufnummer handy handynummer mobilnummer mobiltelefon mobil telephone_portable portable numero_de_telephone telefono
    numero_de_telefono telefono_movil movil celular cellulare numero_di_telefono telefone numero_de_telefone telemovel telefoonnummer
    telefoon numer_telefonu телефон номер_телефона 电话 电话号码 手机 手机号 手机号码 電話 電話番号 携帯電話 전화 전화번호 휴대폰 휴대폰_번호`,
  'street-address': `address street street_address address_line_1 address_1 street_and_number strasse strasse_und_hausnummer
    strasse_hausnummer anschrift adresse rue adresse_postale direccion calle domicilio indirizzo via endereco rua morada adres straat
    straatnaam gatuadress gateadresse vejnavn ulica ulica_i_numer адрес улица 地址 街道 街道地址 住所 주소`,
  'address-level2': `city town city_town town_city locality ort stadt wohnort ville localite ciudad poblacion localidad citta comune cidade
    plaats woonplaats stad postort poststed by miasto miejscowosc mesto город місто 城市 市 市区町村 도시`,
  'address-level1': `state province region state_province state_region bundesland provincia estado regione provincie wojewodztwo
    область регион 省 省份 州 都道府県 시도`,
  'postal-code': `zip zip_code zipcode postcode post_code postal_code zip_postal zip_postal_code zip_postcode postleitzahl plz code_postal
    codigo_postal cap codice_postale cep codigo_de_enderecamento_postal postnummer kod_pocztowy psc индекс почтовый_индекс 邮编 邮政编码 郵便番号 우편번호`,
  country: `country nation country_region land pays pais paese nazione kraj zeme страна країна 国家 国家_地区 国 국가`,
  bday: `birthday birth_date birthdate date_of_birth dob born geburtstag geburtsdatum date_de_naissance naissance fecha_de_nacimiento
    data_di_nascita data_de_nascimento geboortedatum fodelsedatum fodselsdato data_urodzenia datum_narozeni дата_рождения 出生日期 生日 生年月日 생년월일`,
  organization: `company organization organisation company_name firm employer firma unternehmen firmenname entreprise societe empresa
    azienda societa ditta bedrijf bedrijfsnaam foretag virksomhed bedrift organizacja компания организация 公司 公司名称 单位 会社 会社名 회사 회사명`,
  sex: `gender sex geschlecht sexe genre sexo genero sesso genere geslacht kon kjonn kon plec пол 性别 性別 성별`,
  url: `website web_site homepage home_page url web_address webseite internetseite site_web sitio_web pagina_web sito_web webbplats
    nettside hjemmeside strona_internetowa сайт 网站 网址 ウェブサイト 웹사이트`,
  username: `username user_name user_id login_name benutzername nutzername anmeldename nom_d_utilisateur identifiant nombre_de_usuario
    usuario nome_utente nome_de_usuario gebruikersnaam anvandarnamn brukernavn brugernavn nazwa_uzytkownika uzivatelske_jmeno логин
    имя_пользователя 用户名 ユーザー名 ユーザーid 사용자_이름 아이디`,
  password: `password passcode passwd pwd passwort kennwort mot_de_passe contrasena clave senha palavra_passe wachtwoord losenord passord
    adgangskode haslo heslo пароль 密码 パスワード 비밀번호`,
  'cc-number': `card_number card_no credit_card_number debit_card_number kartennummer kreditkartennummer numero_de_carte
    numero_de_tarjeta numero_carta numero_della_carta numero_do_cartao kaartnummer kortnummer numer_karty номер_карты 卡号 カード番号 카드번호`,
  'cc-exp': `expiry expiry_date expiration expiration_date exp_date valid_until valid_thru good_thru gultig_bis ablaufdatum
    date_d_expiration fecha_de_caducidad fecha_de_vencimiento data_di_scadenza scadenza data_de_validade validade vervaldatum utgangsdatum
    utlopsdato udlobsdato data_waznosci срок_действия 有效期 有効期限 유효기간`,
  'cc-csc': `cvc cvv cvc2 cvv2 csc security_code card_code card_verification_code prufziffer prufnummer kartenprufnummer
    sicherheitscode code_de_securite cryptogramme codigo_de_seguridad codice_di_sicurezza codigo_de_seguranca beveiligingscode
    kod_cvv код_безопасности 安全码 セキュリティコード 보안코드`,
  comment: `comment comments message remark remarks notes note nachricht mitteilung kommentar bemerkung bemerkungen anmerkung
    anmerkungen commentaire commentaires remarques mensaje comentario comentarios observaciones messaggio commento commenti mensagem
    observacoes bericht opmerking opmerkingen meddelande melding besked wiadomosc komentarz uwagi zprava сообщение комментарий 留言 备注 消息
    メッセージ コメント 備考 메시지 댓글`,
  quantity: `quantity qty number_of_items how_many anzahl menge stuckzahl quantite cantidad quantita quantidade aantal antal antall
    ilosc pocet количество 数量 個数 수량`,
}

const plain = (text: string): string =>
  fold(text)
    .replace(/[łøıđæ]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
/** Letters that no accent can be taken from. */
const LETTERS: { readonly [letter: string]: string } = { ł: 'l', ø: 'o', ı: 'i', đ: 'd', æ: 'ae' }

const FIELDS: ReadonlyMap<string, string> = new Map(
  Object.entries(NAMES).flatMap(([field, names]) =>
    names.split(/\s+/).flatMap((name) => (name ? [[plain(name.replaceAll('_', ' ')), field] as const] : [])),
  ),
)

/** What stands around a name and says nothing. */
const AROUND =
  /^((please|enter|type|fill in|your|the|my|ihre?|deine?|votre|vos|su|tu|tuo|il tuo|la tua|o seu|a sua|uw|je|din|ditt) )+|( (field|required|optional|feld|pflichtfeld|facultatif|opcional|obligatorio|facoltativo))+$/g

/** Which of the fields that every form has is called so, if one is. */
export function fieldCalled(text: string): string | undefined {
  if (text.length > LONGEST) return undefined
  if (!known.has(text)) {
    if (known.size > 5000) known.clear()
    known.set(text, FIELDS.get(plain(text).replace(AROUND, '')))
  }
  return known.get(text)
}

/** The same names come again at every look. */
const known = new Map<string, string | undefined>()

const LONGEST = 60
