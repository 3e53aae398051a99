/** Seconds that one request may take, unless the user says otherwise; a model on one's own machine is slow. */
export const PATIENCE = 120

/** A server that people use, so that nobody has to look its address up. */
export interface Preset {
  name: string
  baseUrl: string
  /** Where to get a key; null when the server wants none. */
  keys: string | null
  /** A model to begin with, as this server calls it; '' where only the user knows. */
  model: string
}

export const PRESETS: readonly Preset[] = [
  {
    name: 'OpenAI',
    baseUrl: 'https://api.openai.com/v1',
    keys: 'https://platform.openai.com/api-keys',
    model: 'gpt-4.1-mini',
  },
  {
    name: 'OpenRouter',
    baseUrl: 'https://openrouter.ai/api/v1',
    keys: 'https://openrouter.ai/settings/keys',
    model: 'openai/gpt-4.1-mini',
  },
  { name: 'Ollama', baseUrl: 'http://127.0.0.1:11434/v1', keys: null, model: 'qwen2.5-coder:7b' },
  { name: 'LM Studio', baseUrl: 'http://127.0.0.1:1234/v1', keys: null, model: '' },
  { name: 'llama.cpp', baseUrl: 'http://127.0.0.1:8080/v1', keys: null, model: 'default' },
]
