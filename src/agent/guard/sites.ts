import { getDomain } from 'tldts'
import { type Secret, THIS_COMPUTER } from './secret'

/**
 * The site of an address, as browsers draw the line between sites: the domain that somebody registered
 * (`shop.example.co.uk` is of `example.co.uk`, `ada.github.io` its own); host and port where there is no such domain.
 */
export function siteOf(address: string): string {
  if (!URL.canParse(address)) return ''
  const { protocol, hostname, host } = new URL(address)
  if (protocol === 'file:') return THIS_COMPUTER
  if (!hostname) return ''
  return getDomain(hostname, { allowPrivateDomains: true }) ?? host
}

/** The sites that a text names by address or by domain. */
export function sitesIn(text: string): string[] {
  const named = text.match(
    /\b(?:https?:\/\/[^\s"'<>]+|(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?|localhost(?::\d+)?|\d+(?:\.\d+){3}(?::\d+)?)/gi,
  )
  return (named ?? []).map((one) => siteOf(/^https?:/i.test(one) ? one : `https://${one}`)).filter(Boolean)
}

/** Whether a secret may be typed into a document at this address. */
export function belongsTo({ sites }: Secret, url: string): boolean {
  const { host } = URL.canParse(url) ? new URL(url) : { host: '' }
  return sites.some((site) => host === site || host.endsWith(`.${site}`) || siteOf(url) === site)
}
