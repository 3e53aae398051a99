import type { ApprovalKind } from './approval'

/** Kinds of consequence that a control's words tell. */
export type Consequence = Extract<ApprovalKind, 'pay' | 'send' | 'delete' | 'grant' | 'download' | 'submit'>

/**
 * What controls are called that do such things, and how people ask for them, in the web's larger languages. `*` stands for
 * any ending, `_` joins the words of a phrase. Gravest first: `Submit payment` is about paying.
 */
export const WORDS: { readonly [Kind in Consequence]: string } = {
  pay: `pay make_payment submit_payment confirm_payment purchase buy sell donate order_now place_order place_your_order place_my_order
    submit_order submit_your_order submit_my_order confirm_order confirm_your_order complete_order complete_your_order
    finish_order send_order complete_checkout finish_checkout place_bid bid place_trade transfer confirm_transaction
    send_money withdraw deposit add_funds top_up subscribe_now start_subscription start_trial start_free_trial
    start_your_free_trial upgrade_now upgrade_plan
    bezahlen zahlen zahlungspflichtig* kaufen verkaufen spenden uberweis* bestellen bestellung_abschicken bestellung_abschliessen
    payer acheter vendre commander passer_commande passer_la_commande valider_la_commande confirmer_la_commande
    finaliser_la_commande virement faire_un_don
    pagar pago comprar compra vender realizar_pedido confirmar_pedido hacer_pedido tramitar_pedido donar transferir
    paga acquista ordina conferma_ordine invia_ordine dona finalizar_compra confirmar_compra finalizar_pedido doar
    betal* koop kopen bestel bestellen bestelling_plaatsen bestelling_afronden doner* overmak* kop bestall* kjop bestill* overfor* skank*
    zaplac* kup zamow* przelew* wplac* zaplatit koupit objedna*
    оплат* купить заказать оформить_заказ перевести перевод сплат* купити замов* плати
    odeme_yap ode satin_al siparis_ver πληρωμ* αγορα* ادفع دفع شراء תשלום קנה लेनदेन भुगतान खरीदें
    支払* 購入* 注文* お支払い* 支付* 付款* 购买* 購買* 下单* 结账* 결제* 구매* 주문*`,
  delete: `delete erase remove discard destroy wipe empty_trash close_account deactivate cancel_order
    cancel_subscription cancel_booking cancel_reservation terminate unsubscribe revoke reset_all factory_reset
    factory_settings purge permanently clear_history clear_data clear_all_data clear_browsing_data clear_chat clear_inbox
    leave_group leave_team leave_organization leave_channel leave_server regenerate* rotate_key
    losch* entfern* vernicht* kundig* stornier* abbestell* deaktivier* 
    supprim* effac* retirer resilier desabonn*  desactiver annuler_la_commande
    eliminar* borrar* quitar  desactivar darse_de_baja cancelar_suscripcion cancelar_pedido
    elimina cancella rimuovi  disattiva* disdici annulla_ordine
    excluir* apagar* remover*  desativar cancelar_assinatura
    verwijder* wis wissen  opzeg* ta_bort radera*  avsluta_konto slett* slet fjern* 
    usun* skasuj* smaza* odstran* vymaza* poista* torles*
    удал* стереть очистить отписат* видал* стерти
    sil silme* kaldir*  διαγραφ* حذف ازالة מחק मिटाएं हटाएं 削除* 消去*  退会* 删除* 刪除* 清空* 移除* 注销* 삭제* 제거* 탈퇴*`,
  send: `send be_sent get_sent post publish tweet broadcast invite forward share_now reply_all send_now report_abuse report_user report_post
    sende senden absenden abschicken verschick* veroffentlich* einlad* weiterleit* teilen posten
    envoyer envoyez publier inviter transferer partager expedier
    enviar* envia envie publicar* invitar reenviar compartir
    invia pubblica* invita inoltra condividi convidar encaminhar compartilhar
    verstuur* verzend* plaats publiceer* uitnodig* deel skicka* publicera* bjud_in dela send_melding publiser*
    wysli* opublikuj* zapros* udostepn* odesla* odeslat publikovat pozva* laheta* kuld*
    отправ* опубликов* переслать пригласить поделит* надісл* опублік* запрос*
    gonder* yayinla* davet_et paylas* αποστολ* ارسال نشر שלח פרסם भेजें 送信* 投稿* 公開* 招待* 发送* 發送* 发布* 發佈* 邀请* 보내기* 전송* 게시* 초대*`,
  grant: `allow authorize authorise grant approve permit give_access make_public share_publicly make_admin add_collaborator i_agree
    agree accept_terms i_accept accept_offer accept_invitation accept_invite generate_api_key create_api_key generate_token
    create_token consent public_link enable_sharing sign_contract sign_document
    erlaub* genehmig* zulassen zustimm* autorisier* freigeb* offentlich
    autoris* accorder approuv* consentir rendre_public j'accepte permitir* autoriz* aprobar conceder acepto consiento
    consent* autorizza* approva* accetto permetti aprovar aceito toesta* sta_toe goedkeur* akkoord tillat* godkann* godkjenn* godkend*
    zezw* zatwierd* zgadzam povolit schvalit souhlas* разреш* одобр* согла* предостав* дозвол* izin_ver onayla*
    許可* 承認* 同意* 允许* 授权* 批准* 허용* 승인* 동의* سماح موافق אשר अनुमति`,
  download: `download install herunterlad* runterlad* installier* telecharg* installer descarg* instalar
    scarica* installa* baixar transferir_ficheiro downloaden installeer* ladda_ner installera last_ned installer 
    pobierz* zainstaluj* stahno* stahnout nainstalovat lataa скача* загрузить установить завантаж* встанов*
    indir* yukle* κατεβ* تنزيل تحميل הורד डाउनलोड ダウンロード* インストール* 下载* 下載* 安装* 다운로드* 설치*`,
  submit: `submit save register sign_up subscribe create_account confirm finish complete_booking complete_registration book reserve
    enroll vote request_refund deploy roll_back rollback merge_pull_request confirm_merge squash_and_merge close_issue
    sign_and_return
    abonnier* s_abonner suscrib* iscriviti inscrev* abonneren prenumer* подписат* 購読* 订阅* 구독*
    absenden speichern registrier* bestatig* fertigstell* buchen reservier* abschlies*
    soumettre enregistrer s_inscrire confirm* valider reserver terminer guardar registrar confirmar* reservar finalizar
    salva registra conferma* prenota* invia_modulo salvar gravar inscrever cadastr* opslaan registre* bevestig* boek* reserveer*
    spara* skicka_in registrera* bekrafta* boka* lagre* send_inn bekreft* bestill_time gem bekraeft* book_nu
    zapisz* zatwierdz* zarejestruj* potwierdz* zarezerwuj* ulozit odeslat_formular registrova* potvrdi* rezervova*
    сохран* подтверд* зарегистрир* забронир* записат* зберег* підтверд* kaydet* onay* kaydol* rezervasyon
    υποβολ* αποθηκ* حفظ تاكيد تسجيل שמור אישור सबमिट सहेजें 保存* 確認* 登録* 予約* 提交* 儲存* 确认* 確定* 注册* 预订* 제출* 저장* 확인* 등록* 예약*`,
}

/** Looks or begins, whatever deed is named behind it: `View order`, `New post`. What both begins and does (`Edit and publish`) says so. */
export const OPENERS = `new view see show hide open edit write compose browse manage choose select find search filter sort track print preview
  how what why where about learn neu ansehen anzeigen zeige bearbeiten wie voir afficher modifier nouveau nouvelle comment_faire ver
  mostrar editar nuevo nueva visualizza mostra modifica nuovo nuova novo nova bekijk toon bewerk nieuw visa redigera ny nytt vis pokaz
  nowy zobrazit novy показать открыть новый новая`

/** Says what a deed's word is only a part of: `Post code`, `Buying guide`, `Remove filter`, `Save for later`. */
export const SPEAKS_ONLY = `post_code post_codes post_office save_for_later create_post create_a_post remove_filter* remove_all_filters
  delete_filter* remove_sort* download_options delete_options payment_options pay_options`

/** Where deleted things go: a button or an icon that is called so deletes; a folder that is called so only opens. */
export const BINS = `trash bin garbage papierkorb corbeille poubelle papelera cestino lixeira prullenbak papperskorg* papirkurv* kosz
  kos cop_kutusu ゴミ箱 回收站 垃圾桶 휴지통`

/** Asked for in a task, these come to something being sent, though no button is called so. */
export const SENDING = `reply* replies respond* answer* email* e_mail mail message comment* tell text write_to let_know ask contact
  antwort* beantwort* schreib* mail* kommentier* mitteil* sag* repond* ecri* comment* dis_a respond* contest* escrib* coment* dile*
  rispond* scriv* coment* antwoord* schrijf* reageer* svara* skriv* svar* odpowied* napis* odpoved* ответ* напиш* скажи* відпов*
  cevapla* yaz yanitla* رد اكتب 返信* 返事* 回复* 回覆* 답장* 답글*`

/** Asked for in a task, these come to a form being sent that only looks something up. */
export const LOOKING_UP = `search* look_up lookup query filter* suche suchen suchst recherch* cherch* busc* cerca cercare zoek* sok soka
  szukaj* wyszukaj* hledej* vyhledej* найди* ищи* поищи* bul 検索* 搜索* 查找* 查询* 검색*`

/** What a page that takes something in calls it, whatever the task calls it. */
export const TAKEN_IN = `reservation booking appointment application request registration profile settings preferences details
  information data entry record answers response feedback survey claim ticket reservierung buchung anmeldung antrag daten angaben
  einstellungen reservation demande inscription reserva solicitud registro datos prenotazione richiesta dati reservering aanvraag
  gegevens bokning ansokan rezerwacja wniosek rezervace prihlaska бронирование заявку данные`

/** Asked for in a task, these too say that something is to be changed and not only filled in or looked at. */
export const EFFECTS = `change* update* edit* add adds create* set sets order* cancel* move* rename* sign* log login join* apply* request* make makes report* file claim*
  respond* rate review* upload* import* archive* schedule* arrange* rent hire
  ander* aktualisier* hinzufug* erstell* anmeld* einstell* antwort* chang* modifi* ajout* cree* connect* repon*
  cambi* modific* anad* agreg* crea* inici* respond* aggiung* accedi alter* adicion* criar
  wijzig* voeg maak* andra* lagg skapa* endre* legg opprett* zmien* dodaj* stworz* zmen* prida* vytvor*
  измен* добав* созда* змін* додай* створ* degistir* ekle* olustur* 変更* 追加* 作成* 修改* 更改* 添加* 创建* 변경* 추가*`

/** Says nothing about what it does; what stands around it does. */
export const NEUTRAL = `ok okay yes continue proceed next done go confirm agree accept sure reply comment answer share add create finish
  ja weiter fortfahren fertig antworten kommentieren teilen oui continuer suivant repondre commenter partager si continuar siguiente
  aceptar responder comentar avanti continua conferma rispondi sim seguinte doorgaan verder fortsatt fortsett svar
  tak dalej ano pokracovat да продолжить далее ответить так далі evet devam tamam はい 次へ 返信 是 继续 下一步 回复 네 예 계속 답글`
