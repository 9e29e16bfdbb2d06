/*
 * body: whether words are the name of a public body.
 *
 * 云溪市教育局 is one; 本局 names nobody, and what belongs to a web site
 * (门户网站, 首页, 专栏) is no body at all.
 */
#ifndef BODY_H
#define BODY_H

#include "meta/wording.h"

enum body {
	BODY_NONE, /* menus, sites, signs: no name can have this in it */
	BODY_NOBODY, /* 本局, 本站, 办公室: a body, and nothing says which */
	BODY_LIKELY, /* nothing speaks against it */
	BODY_SURE /* and it ends as names of bodies do: 局, 人民政府, 中心 */
};

enum body body_of(struct wording w);

/* Whether a name says where the body is: 云溪市…, 中国…; what is left of a broken name does not. */
int body_has_place(struct wording w);

/* Whether it is certainly a body, of a place, and neither the place nor its government. */
int body_is_office(struct wording w);

#endif
