import { one, type Show } from '../stage'

/** Loads ten more posts, after a while, whenever its end comes into view. */
export const show: Show = (stage) => {
  stage.innerHTML = '<h1>Posts</h1><div id="posts"></div><div id="end" style="height: 20px">Loading …</div>'
  const posts = one(stage, '#posts')
  const liked: string[] = []
  let count = 0
  const load = (): void => {
    for (let n = 0; n < 10; n++) {
      const post = document.createElement('article')
      post.style.cssText = 'height: 120px; border-bottom: 1px solid gray'
      const name = `Post ${++count}`
      post.innerHTML = `<h2>${name}</h2><button>Like</button>`
      post.querySelector('button')?.addEventListener('click', () => liked.push(name))
      posts.append(post)
    }
  }
  load()
  new IntersectionObserver(([entry]) => {
    if (entry?.isIntersecting && count < 100) setTimeout(load, 200)
  }).observe(one(stage, '#end'))
  return { liked: () => liked, count: () => count }
}
