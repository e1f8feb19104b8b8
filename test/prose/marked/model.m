// ‹GCAP› was announced in December 2023.
                           ^^^^^^^^^^^^^ claim/refuted: 9 December 2022
⟦#import <Foundation/Foundation.h>
@implementation Quad
- (NSString *)name { return @"‹GCAP› // no"; }⟧ // The ‹Quad› has five members.
                                                                  ^^^^ claim/refuted: 4 countries
⟦@end⟧
