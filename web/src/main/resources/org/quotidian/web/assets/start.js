/* Before the page is shown: styles that hide what the scripts will show need to know of them. */
document.documentElement.classList.add("js");
