/*
 * body: whether words are the name of a public body.
 *
 * 云溪市教育局 is one; 本局 names nobody, and what belongs to a web site
 * (门户网站, 首页, 专栏) is no body at all.
 */
#ifndef BODY_H
#define BODY_H

#include "label/wording.h"

enum body {
	BODY_NONE, /* menus, sites, signs: no name can have this in it */
	BODY_NOBODY, /* 本局, 本站, 办公室: a body, and nothing says which */
	BODY_LIKELY, /* nothing speaks against it */
	BODY_SURE /* and it ends as names of bodies do: 局, 人民政府, 中心 */
};

enum body body_of(struct wording w);

/* Length of the words that a body calls itself by and that w begins with: 我局, 本机关, 全市; 0 where it does not. */
size_t body_itself(struct wording w);

/* Whether both are names, and not of one body; 教育局 and 云溪市教育局 are. */
int body_differs(struct span a, struct span b);

/* Whether a name says where the body is: 云溪市…, 中国…; what is left of a broken name does not. */
int body_has_place(struct wording w);

/* Whether it is certainly a body, of a place, and neither the place nor its government. */
int body_is_office(struct wording w);

/* Whether it is the name of an area that has a government, and no more: 云溪市, 荷塘镇. */
int body_is_area(struct wording w);

/* Whether who publishes need not be who reports: papers, offices, and what is no certain name. */
int body_publishes_others(struct wording w);

#endif
