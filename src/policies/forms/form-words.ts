/**
 * What a page's short messages say by their words: pages use the same alerts and toasts for good news and for bad. Neither is
 * true of a message that says nothing of the kind.
 */

export const readsAsSuccess = (text: string): boolean => GOOD.test(text) && !BAD.test(text)

export const readsAsFailure = (text: string): boolean => BAD.test(text)

/** `Please enter your name`: what a form says where something is missing. */
export const asksFor = (text: string): boolean => ASKS.test(text)

const ASKS = words(
  'please (enter|fill|choose|select|correct|check (your|the) (in|en)|provide|complete|accept|agree|rate|pick|add|type|specify|confirm)\\p{L}*|' +
    'bitte|wählen sie|geben sie|fehlt|veuillez|saisissez|renseignez|choisissez|por favor|indique|introduzca|elija|seleccione|rellene|falta|' +
    'per favore|inserisci|seleziona|scegli|preencha|informe|selecione|escolha|vul|kies|vennligst|fyll|velg|venligst|udfyld|vælg|vänligen|ange|välj|' +
    'täytä|valitse|proszę|podaj|wybierz|zadejte|vyplňte|kérjük|lütfen|vui lòng|harap|silakan|пожалуйста|укажите|введите|выберите|παρακαλώ',
  '请(输入|选择|填写)|請(輸入|選擇|填寫)|ください|입력해|선택해|يرجى|الرجاء|אנא|कृपया|กรุณา|โปรด',
)
const GOOD = words(
  "success\\p{L}*|thanks?( you)?|saved|sent|submitted|received|completed?|created|updated|added|booked|confirmed|registered|subscribed|welcome|all set|you're in|" +
    'gespeichert|gesendet|erfolgreich|danke|merci|enregistrée?s?|envoyée?s?|succès|gracias|guardad[oa]s?|enviad[oa]s?|éxito|obrigad[oa]|salv[oa]s?|sucesso|inviat[oa]|grazie|successo|' +
    'bedankt|opgeslagen|verzonden|lagret|sendt|takk|sparat|skickat|tack|gemt|спасибо|сохранено|отправлено|успешно',
  '成功|已保存|已提交|已发送|谢谢|保存しました|送信しました|ありがとう|성공|저장되었습니다',
)
const BAD = words(
  "not|\\p{L}+n['’]t|cannot|errors?|failed|failure|fails|invalid|incorrect|wrong|required|must|unable|denied|expired|rejected|missing|already|try again|too (short|long|many|few|weak|young)|" +
    'fehler\\p{L}*|nicht|ungültig|erforderlich|bereits|erreur|échec|invalide|obligatoire|error(es)?|inválid[oa]|obligatori[oa]|falló|erro|errore|non valido|fout|ongeldig|verplicht|feil|ugyldig|fel|ogiltig|' +
    'wymagan\\p{L}*|błąd|povinn\\p{L}*|chyba|kötelező|zorunlu|hata|geçersiz|pakollinen|virhe|bắt buộc|wajib|ошибка|неверн\\p{L}*|обязательн\\p{L}*|υποχρεωτικ\\p{L}*',
  '错误|失败|无效|必填|エラー|失敗|無効|必須|오류|실패|필수|خطأ|مطلوب|غير صالح|חובה|שגיאה|अनिवार्य',
)

/** Whole words where words have ends, and signs of scripts that write without. */
function words(spaced: string, unspaced: string): RegExp {
  return new RegExp(`(?<!\\p{L})(${spaced})(?!\\p{L})|${unspaced}`, 'iu')
}
